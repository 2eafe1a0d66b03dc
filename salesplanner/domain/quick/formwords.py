"""The words by which a typed line says what it is, in Chinese or English."""

from __future__ import annotations

import re
from enum import Enum

from salesplanner.domain.activities import ActivityKind


class Result(Enum):
    """Business that a line records."""

    SIGNED = "signed"
    COLLECTED = "collected"
    AGREEMENT = "agreement"


QUOTED = re.compile(r"「[^」]*」|“[^”]*”|\"[^\"]*\"|『[^』]*』")
NOTE = re.compile(r"(?<![:/])//(?P<note>.*)$", re.DOTALL)
NEXT = re.compile(r"→|->|=>|(?:[，,。;；]\s*)?下一步[:：]?|\bnext(?:\s+step)?\s*:")
HAPPENED = re.compile(
    r"^\s*(?:刚刚|刚才|刚|已经|已|(?=(?:昨[天晚日]|前天|上个?(?:周|星期|礼拜)[一二三四五六日天]).*[了过])"
    r"|(?=(?:今天|今早)?(?:早上|上午|中午|下午)?(?:和|跟|与|给)?[\0\s]*(?:拜访|走访|回访|见|去|打|聊|谈)(?:完|好)?[了过](?!.*(?:再|就|之?后)))|今天(?=.*(?:过了|完了|见了|去了|打了|谈了))|(?:just|already)\b"
    r"|(?=(?:called|visited|met|emailed|messaged|saw|rang|phoned|texted|spoke|talked|quoted|dropped\s+(?:by|in)|stopped\s+by|caught\s+up|had\s+an?\s)\b))"
)
FIRST = re.compile(
    r"!!|先做|^\s*first[:,]|\bdo first\b|^\s*first(?=\s+(?:call|send|e-?mail|visit|write|prepare|check|ring|phone|message|quote"
    r"|chase|see|meet|finish|go|ask|book|print|reply)\b(?!\s+(?:to|with|of|at)\b))"
)
REMIND = re.compile(
    r"提前(?P<count>\d{1,3}|[一二两三四五六七八九十半]{1,3})个?(?P<unit>分钟|小时|天|周)(?:提醒)?"
    r"|\bremind(?:\s+me)?\s+(?P<count2>\d{1,3}|an?|one|two|half an)\s*(?P<unit2>minutes?|mins?|m|hours?|h|days?|d|weeks?)"
    r"(?:\s+(?:before|ahead|early))?\b|(?P<on_time>准时提醒|到点提醒|remind me\b)"
)
MONEY = r"(?P<amount>[¥￥$€£]?\s*\d[\d,]*(?:\.\d+)?\s*(?:万|亿|千|w|k|m)?(?:元|块)?)"
RESULTS = (
    (
        Result.AGREEMENT,
        re.compile(r"新签协议|签(?:了|下|订)?协议|签约协议|\bsigned\b(?=.*\bagreement\b)|\bagreement signed\b"),
    ),
    (Result.COLLECTED, re.compile(r"(?:收到)?回款(?:了|到账)?(?=[^计催]*?\d)|\bcollected\b|\bpaid\b(?=.*\d)")),
    (Result.SIGNED, re.compile(r"签约(?:了)?(?=.*\d)|签单(?:了)?(?=.*\d)|\bsigned\b")),
)
AMOUNT = re.compile(MONEY + r"(?![\d号日点月:年份本台套个件])")
_MEETINGS = (  # the first half of words such as 晨会, 评审会
    r"早|晨|晚|夕|午|周|月|年|例|班|短|视频|部门|销售|项目|业务|工作|交流|研讨|讨论|评审|审查|协调|沟通|推进|推介|启动|总结|分析|座谈|洽谈|碰头"
    r"|碰|对接|专题|动员|评估|复盘|季度|年度|月度|技术|方案|验收|交底|经营"
)
_MONEY_OWED = r"(?:货款|尾款|余款|欠款|首款|定金|订金|预付|进度款|质保金|款|账|帐|钱|运费)"
KINDS = (
    (
        ActivityKind.VISIT,
        r"拜访|拜会|走访|回访(?!电话)|家访|探访|面访|看望|探望|约见|登门|上门|见面|面谈|当面|(?:现场|实地)(?:考察|看看|勘察|查看|拜访)"
        r"|跑(?:一?趟|一下)|走一趟|(?<![意看再可常听遇接主])见(?!证|解|识|效|过|了|底|谅|习|光|附)|\bvisit(?:s|ed|ing)?\b"
        r"|\bsee(?:ing)?\b(?!\s+(?:if|whether|that|what|how|why|to\b))|\bsaw\b"
        r"|\b(?:drop|stop|swing|pop)(?:s|ped|ping)?\s+(?:by|in|over|round)\b(?!\s+(?:sales|orders?|prices?|demand|volume))(?:\s+(?:at|to|on)\b)?"
        r"|\b(?:drop|pop)(?:ped|ping)?\s+into\b|\bcall(?:ed|ing)?\s+on(?=\s*\0)|\b(?:go(?:ing)?|went|head(?:ing)?|drive)\s+(?:over\s+)?to(?=\s*\0)",
    ),
    (
        ActivityKind.MEETING,
        rf"(?:视频|网络|线上)?会议(?!室)|开(?!票|单|户|标|工|业|车|发|始|通)[^\s，,。;；\0]{{0,6}}?会(?![员计所场长馆展费])|(?:{_MEETINGS})会(?![员计所场长馆展费面])"
        r"|会谈|会面|会晤|碰(?:一?个?(?:头|面)|一?下|一碰)|腾讯会议|\bmeetings?\b(?:\s+with)?|\bmeet(?:\s+up)?\b(?!\s+(?:the\s+|our\s+|my\s+)?(?:target|quota|deadline|goal))(?:\s+with)?|\bmet\b(?:\s+with)?"
        r"|\bcatch(?:ing)?[\s-]?up\b(?!\s+on\b)(?:\s+with)?|\bcaught\s+up\b(?:\s+with)?|\bstand-?up\b|\bsync(?:\s+up)?\b(?:\s+with)?|\bzoom\b|\bhuddle\b",
    ),
    (
        ActivityKind.CALL,
        r"打(?:一?个|一?通|几个)?电话(?:给)?|打给|打过去|回(?:一?个|一?下)?(?:电话|电(?!子|脑|视|器|气))|致电|去电|来电|电联|拨打|电话|通(?:个|一下)?话|语音"
        r"|\b(?:phone\s+|video\s+)?call(?:s|ed|ing)?(?:\s+back)?\b(?!-?\s*(?:cent(?:er|re)|sheet|list))|\bring(?:ing)?\b|\brang\b|\bphon(?:e|ed|ing)\b|\b(?:speak|spoke|talk(?:ed)?)\s+(?:to|with)\b",
    ),
    (
        ActivityKind.MESSAGE,
        r"发?(?:个|条)?(?:企业)?微信|发?(?:个|条)?短信|发(?:个|条)?(?:消息|信息)|企微|钉钉|私信|留言|群发|\bmessag(?:e|es|ed|ing)\b|\bwechat\b|\bwecom\b|\bwhatsapp(?:ed)?\b"
        r"|\btext(?:ed|ing)?\b|\bsms\b|\bping(?:ed)?\b|\bdm\b",
    ),
    (ActivityKind.EMAIL, r"发?(?:一?封|个)?(?:电子)?邮件|电邮|发(?:到|至)?邮箱|\be-?mail(?:s|ed|ing)?\b"),
    (
        ActivityKind.PAYMENT,
        rf"催(?:收|付|讨|要|缴)?(?:一?下)?(?:货|尾|余|欠|首|到期)?款|催收|催[账帐]|收(?:货|尾|余|欠|首|到期|预付|进度)?款|[要讨]账|追款|催(?=[^，,。;；]{{0,14}}?{_MONEY_OWED})"
        r"|提醒(?=[^，,。;；]{0,14}?(?:付款|打款|结款|回款))"
        r"|\bchas(?:e|ed|ing)\s+(?:up\s+)?(?:the\s+|an?\s+)?(?:(?:overdue|late|outstanding|unpaid)\s+)?(?:payments?|invoices?|money|balance|bills?|deposit)\b"
        r"|\bchas(?:e|ed|ing)\b(?=.*\b(?:pay|payments?|paid|invoices?|money|balance|bills?|deposit|overdue)\b)|\bcollect(?:ing)?\b(?=\s+(?:the\s+)?(?:money|balance|payment|deposit|cheque|debts?)\b)"
        r"|\bpayments?\b(?!\s+terms)",
    ),
    (ActivityKind.QUOTE, r"报(?:一?个|一?下)?价(?!值)|\bquot(?:e[sd]?|ing|ations?)\b"),
)
KIND = re.compile("|".join(f"(?P<{kind.value}>{form})" for kind, form in KINDS))
#: What a line is about if no word of it names a kind: 约 with somebody and a time, and nothing else, is to see them.
PAY = re.compile(r"付款|打款|结款|尾款|货款|\b(?:overdue|unpaid|outstanding)\s+(?:invoices?|balance)\b")
APPOINT = re.compile(r"(?<![预大合契相节条特制签])约(?![定束为莫会好了])")
GO = re.compile(r"(?<![过进回出上下失除])去(?!年|掉|除|世|向|留|电)")
#: What only ties parts together, and means nothing once they are taken out.
TIES = r"给|和|跟|与|同|向|到|在|于|把|将|去|的|约|请|一次|一下|了|过|，|,|、|。|;|；|:|：|-|at|on|with|to|for|by|about|from|the|of|and|in|every"
EDGE = re.compile(
    r"^(?:\s|[，,、。;；:：\-–—+]|(?:和|跟|与|同|的|于|在|and|with|at|on|to|for|by|from|of|the|in|about)(?=\s|$))+"
    r"|(?:\s|[，,、。;；:：\-–—+]|给|(?<=\s)(?:和|跟|与|同|的|去|到|在|于|and|with|at|on|to|for|by|from|of|the|in)$)+$"
)
#: What makes a word for a kind part of a longer one: 报价单, 会议室, 电话号码.
GLUED = re.compile(r"[单室表函号纪册卡]")
GAPS = re.compile(r"\s{2,}")
NEW_CLIENT = re.compile(r"@(?P<name>[^\s@#,，。;；]+)")
TAGGED_DEAL = re.compile(r"#(?P<name>[^\s@#,，。;；]+)")
#: A weekday, which may stand beside the date it is.
WEEKDAY = re.compile(r"(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)")
#: Since when something repeats: 从下周一开始, "starting Monday".
FROM = re.compile(r"(?:从|自|\bstarting(?:\s+(?:on|from))?|\bbeginning(?:\s+on)?|\bas\s+of)\s*$")
FROM_IN = re.compile(r"from\b")
ON = re.compile(r"\s*(?:开始|起(?!草)|\bonwards?\b)[，,]?")
_SURNAMES = (
    "赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方任袁柳史唐薛雷贺倪汤罗毕郝安常于傅齐康伍余顾孟黄萧尹姚邵汪毛戴宋庞熊纪舒"
    "项祝董梁杜阮蓝季贾江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍万卢莫房丁邓洪石崔龚程陆段侯全白翁丘易廖文曾肖温叶刘龙涂付辛"
)
#: A person named with a title; 施工 and 员工 are none.
PERSON = re.compile(
    rf"\s*(?P<name>(?:[{_SURNAMES}](?:工(?![程作人厂艺时期序具件资会业])|总(?![结额部价量的会]|体)|经理|部长|主任|科长|处长|厂长|院长|店长|所长|局长|书记"
    r"|老师|先生|女士|小姐|老板|总监|主管|会计|师傅|助理|董(?!事会)))|(?:mr|ms|mrs|miss|dr)\b\.?\s+[a-z][a-z'-]+)"
)
_OLD = "週禮點後個兩號開會電話訪見報價郵發訊鐘時間過來內節國慶給約與將請單雙頭剛經簽協議萬億這於從隔勞動務實總結區復審視頻線網測員賬帳錢貨餘訂運費紅飯體辦聯繫復們麼說嗎還賣買"
_NEW = "周礼点后个两号开会电话访见报价邮发讯钟时间过来内节国庆给约与将请单双头刚经签协议万亿这于从隔劳动务实总结区复审视频线网测员账账钱货余订运费红饭体办联系复们么说吗还卖买"
#: Traditional characters of the grammar's words as simplified ones, so that 下週三下午兩點開會 is understood too.
SIMPLER = str.maketrans(_OLD, _NEW)
