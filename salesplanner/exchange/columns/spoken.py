"""Headings as people speak: what lists that somebody keeps for himself say instead of the usual words."""

from __future__ import annotations

import re
from functools import cache

from salesplanner.exchange.columns.headertext import plain

#: By the usual heading, the phrases that mean it; each is a whole heading.
_PHRASES = {
    "contact": "who|whom|spoke to|spoken to|spoke with|talked to|talked with|i spoke to|met|met with|who i met|saw|who i saw|who to ask for|ask for|who to call"
    "|who to contact|person to contact|person to see|point of contact|point person|key person|key contact|main person|main point of contact|our contact|their contact"
    "|contact at client|contact at customer|dealt with|deals with|person i deal with|person spoken to|person seen|go to person|their name|his name|her name|guy|buyer name|rep name"
    "|wer|gesprochen mit|mit wem|ansprechperson|qui|avec qui|quién|con quién|chi"
    "|谁|找谁|联系谁|跟谁聊|跟谁谈|和谁聊|和谁谈|见的谁|见的人|跟谁|和谁|见谁|见了谁|对方|对方姓名|对方联系人|对方人员|接头人|接电话的人|接听人|沟通人|沟通对象|交流对象|见面人|会见人|会面人|怎么称呼|称呼|尊称|叫什么|老板姓名|负责的人|管事的|主事人|关键人|说话算数的人|拍板人|说了算的|店主|掌柜|窗口人",
    "company": "where i went|where went|went where|went to|who visited|shop visited|visited|bei wem|who for|for whom|which company|which firm|what company|outfit|works for|works at|works with|company they work for|where they work|workplace|firm or shop|business or shop"
    "|cust|cust name|customer or company|company or person|shop or company|account or company|sold to|billed to|bill to name|ship to name|end customer|end user|payer|debtor|trading as|dba|doing business as"
    "|wo|für wen|welche firma|arbeitet bei|chez|quelle société|société cliente|lugar de trabajo"
    "|去谁家|去了谁家|去的哪家|去哪家|去了哪家|去哪|哪家店|跑哪家|拜访哪家|宝号|客户宝号|贵宝号|商号|客户商号|行号|哪家|哪家公司|哪个公司|哪个单位|哪家单位|在哪上班|在哪工作|工作的地方|就职单位|就职公司|任职单位|任职公司|对方公司|对方单位|客户单位全称|开票抬头|抬头|购买方|购买方名称|购买单位|采购方|收货方|收货客户|订货单位|订货方|订货客户|付款方|付款单位|终端客户|用户单位|用户名称|使用单位|店家|客户店名|卖给谁|给谁的|给谁|谁买的|谁家",
    "phone": "ring|ring on|number|number to call|number to ring|best number|best number to call|call on|reach at|reach on|reach them on|how to reach|contact details|contact no|contact number|phone or mobile|phone mobile|tel or mobile|telephone or mobile|their number|his number|her number|digits|dial"
    "|nummer|rufnummer|erreichbar unter|numéro|numero|número"
    "|打哪个|怎么联系|怎么找|电话多少|号码|联系号码|联系号|电话或手机|手机或电话|手机或座机|电话手机号|手机微信同号|手机微信|微信手机|微信同号|电话微信同号|电话微信|手机电话号码|联络电话|来电号码|打电话",
    "direct line": "direct|direct dial|direct no|direct number|direct phone|ddi|did|direct tel|direct telephone|extension no|own line|durchwahl|ligne directe|línea directa|直线|直线电话|直拨|直拨电话|专线|本人电话|私人电话|个人电话",
    "email": "mail id|email id|e mail id|mail to|write to|mail address|email or web|邮件往来地址|邮箱号|电子信箱|伊妹儿|电邮地址",
    "amount": "how much|money in|paid in|received|amount received|money received|amount paid|worth|deal worth|money|price paid|paid|they paid|spend|spent|they spent|order value|order worth|invoice value|invoice total|bill|bill amount|bill total|takings|ticket|net|net amt|gross|gross amt|total inc vat|total incl vat|total ex vat|total excl vat|total inc tax|sum total|to pay|charged|charge|deal size|quoted|quote value|ballpark|ka-ching"
    "|wieviel|wie viel|kosten|combien|cuánto|quanto"
    "|多少钱|总共多少|一共|总共|钱|货钱|货款金额|货值|花了多少|付了多少|卖了多少|卖了多少钱|成交价|成交价格|开票金额|结算金额|结算额|应收金额|应付金额|实收金额|实付|实收|到手|流水|卖价|订单价|订单价值|订货金额|消费|消费金额|消费额|下单金额|出货金额|发货金额|折后金额|折后价",
    "date": "when|on|what day|which day|day of|day it was|happened on|when it was|sold on|ordered on|order placed|placed on|placed|bought on|purchased on|purchase date|invoiced|invoiced on|inv date|billed on|shipped on|delivered on|when ordered|when bought|when spoken|when we spoke|when we met"
    "|wann|am|quand|jour|cuándo|quando"
    "|什么时候|啥时候|何时|哪天|哪一天|几号|几月几号|当天|日子|发生日期|发生时间|开单日|开单日期|单据日期|业务日期|记账日期|过账日期|交易日期|交易时间|出货日|出货日期|发货日期|送货日期|销货日期|购买日期|购买时间|消费日期|消费时间|哪天买的|哪天卖的|哪天见的|什么时候见的",
    "notes": "what about|about what|what we covered|was besprochen|what happened|what was said|what they said|what we said|what we talked about|talked about|discussed|discussion|what we discussed|gist|conversation|how it went|how did it go|takeaways|story|in short|anything else|other stuff|good to know|things to know|worth knowing|btw|ps|scribbles|my notes|jottings|misc info"
    "|was|worum|worüber|besprochen|notizen zum gespräch|de quoi"
    "|聊的啥|谈的啥|说的啥|聊的什么|谈的什么|聊了啥|聊啥|谈了啥|说了啥|做了啥|干了啥|聊什么|谈什么|做了什么|干了什么|聊了什么|谈了什么|说了什么|讲了什么|聊天内容|聊的内容|谈的内容|说的话|经过|过程|情况说明|具体情况|怎么样|怎么说|别的|还有|补充说明|特殊情况|注意|要注意的|随手记|碎碎念|杂记",
    "next step": "what next|whats next|next up|next thing|then|afterwards|to do next|what to do|what to do next|action|actions|action item|action needed|promised|i promised|nächster schritt|was nun|la suite|接下来|然后呢|然后|下一步做什么|接着做什么|要做什么|要做的事|下面怎么做|后面怎么做|后面安排|答应了什么",
    "next contact": "call again|call again on|call back on|ring again|ring back|ring back on|chase|chase on|chase up|chase up on|nudge on|when next|when to call|when to ring|back in touch|get back on|touch base on|see again|wann wieder|wieder anrufen|rappeler le|再联系|再打|什么时候再联系|何时再联系|下次什么时候|回头联系|哪天再联系|哪天再打|下次哪天|再访日期|再约时间",
    "job title": "what they do|what he does|what she does|does what|their job|job|position held|in what capacity|capacity|occupation|profession|beruf|métier|做什么的|干什么的|干啥的|什么职务|担任|担任职务|现任职务|职业|干哪行",
    "product": "what they buy|what they bought|buys|bought|what bought|goods|stuff|what ordered|what they ordered|ordered what|wants|what they want|买什么|买了什么|买啥|买的什么|卖的什么|要什么|货名|东西|拿的货|拿什么货|要的货|订了什么",
    "address": "where|where they are|where to find|where to find them|find them at|location address|premises address|deliver to|wo zu finden|où|dónde|在哪|在哪里|哪里|地方|怎么走|店在哪|厂在哪|送到哪|送哪",
    "region": "whereabouts|based in|from where|part of the country|patch|which area|gegend|zona|哪个省|哪个市|哪的|哪里人|哪片|哪个区|片儿|归哪片",
    "rating": "how important|importance|how hot|hot or not|temperature|warmth|heat|stars|重要吗|重不重要|重要性|热度|意向度|意向程度|意向等级|几星",
    "source": "how we met|how met|how they found us|how found|heard of us from|came from|found through|met at|lead from|woher|comment connu|怎么认识的|怎么来的|哪来的|从哪来的|认识途径|通过谁认识|获客途径",
    "birthday": "bday|b day|born|born on|d o b|dob|哪天生日|几号生日|生辰|出生年月日|出生",
    "order number": "po|po no|po number|p o no|docket|docket no|bill no|sales order|sales order no|so no|so number|voucher no|inv|inv no|inv number|receipt no|ticket no|job no|单子号|单子|票号|单据号|单据编号|小票号|出货单号|销货单号|送货单号|发货单号|流水号",
    "result": "how did they react|reaction|came of it|what came of it|结果如何|有没有结果|结果怎样|成没成|成了吗",
    "lasting": "how long|wie lange|combien de temps|多久|多长时间|聊了多久|谈了多久",
}  # fmt: skip
#: Usual headings that are none of any list of fields, but words of the dictionary.
_AS = {"lasting": "duration", "next contact": "next date"}


@cache
def _by_phrase() -> dict[str, str]:
    return {
        plain(phrase): _AS.get(usual, usual) for usual, phrases in _PHRASES.items() for phrase in phrases.split("|")
    }


def usual(text: str) -> str:
    """The usual heading for what a heading says in plain speech; empty for any other."""
    return _by_phrase().get(plain(re.sub(r"[?？!！。…]+", "", text)), "") if len(text) < 40 else ""
