"""Lines that a form keeps whatever is written around them: for others to write or sign, for the office, what tells how to fill it in.

That the one who writes loses a line of the report before is bad; that a company's form loses one of its own is worse.
"""

from __future__ import annotations

import re

from salesplanner.exchange.forms import texts, words

#: A label is no longer, up to its colon.
_LABEL_MOST = 40
_LABEL = re.compile(r"\s*(?P<label>[^:：。！？!?；;]{1,40}?)\s*(?P<colon>[:：])(?P<said>.*)", re.S)
#: Who writes or signs in a form beside the one whose report it is.
_WHO = (
    r"(?:本人|员工|业务员|销售员|填[报表]人|汇报人|报告人|述职人|经办人?|制单|制表"
    r"|[一-鿿]{0,8}(?:部门?|科|处|室|组|中心|公司|经理|主管|领导|总监|总裁|总经理|副总|董事长|主任|负责人|上级|上司|老板|店长|组长|会计|出纳|财务|人事|人力资源|行政|仓库|办公室|总部|考核人?|评定人?|评估人|考评人?|总))"
)
_SIGN = r"(?:签字|签名|签章|签收|签署|签批|盖章|审核|审批|审定|审阅|核准|核定|核对|核实|批准|批示|批阅|批复|复核|会签|确认|意见|评语|评价|评定|评分|打分|点评|批注|考核|考评|评估|寄语|指示|回复|反馈|签)"
_SIGN_ZH = re.compile(
    rf"(?:由)?{_WHO}(?:填写?|专用)|客户(?:签字|签名|签收|签章|盖章|确认)|(?:由)?{_WHO}?(?:的)?(?:综合|总体|最终)?{_SIGN}(?:{_SIGN}|意见|结果|等级|得分|分数|人|栏|处|区|日期|时间|及|与|和|并|/|、|[（(][^（）()]{{0,12}}[)）]|[\s\u3000])*"
)
_WHO_EN = r"(?:(?:sales|line|area|regional?|branch|department|team|general|managing|hr|human resources|finance|credit|country|national|division(?:al)?|group|district|territory|office|commercial|your|the)\s+)*(?:manager|supervisor|superior|director|head(?: of [\w ]{2,20})?|boss|leader|chief|hr|human resources|finance|accounts?(?: department)?|office|management|assessor|appraiser|controller|coordinator|administrator|admin)"
_SIGN_EN = re.compile(
    rf"(?:(?:the\s+)?(?:{_WHO_EN}|employee|representative|staff|sales(?:person|man| rep)?|rep|writer|reporter|customer|appraisee|your|my|full)(?:'s|’s|s'|s’)?\s+(?:name (?:and|&) )?)?"
    r"(?:signatures?|initials|sign[- ]?off|countersign(?:ed|ature)|approval|authori[sz]ation|signed|(?:approved|reviewed|checked|verified|authori[sz]ed|endorsed|acknowledged|noted|received|entered|filed|processed|recorded|discussed)(?=\s+(?:by|in|on|with)\b|\s*[(（/]|$))"
    rf"(?:\s*(?:by|in|on|of|with|for)(?:\s+(?:the\s+)?(?:{_WHO_EN}|employee|representative|staff|sales(?:person|man| rep)?|rep|writer|[a-z]{{2,12}}))?)?(?:\s*(?:and|&|/|-|,)?\s*(?:date|name|stamp|title|initials))*(?:\s*[(（][^()（）]{{0,30}}[)）])?",
    re.I,
)
_SAYS_EN = r"(?:comments?|remarks?|feedback|notes?|opinion|assessment|evaluation|appraisal|rating|review|decision|response|reply|observations?|recommendations?|score|grade|use(?: only)?)"
_OTHERS_EN = re.compile(
    rf"(?:for\s+)?(?:the\s+)?{_WHO_EN}(?:'s|s'|’s|s’)?\s*(?:[-–—:/]\s*)?{_SAYS_EN}\b.{{0,24}}"
    rf"|{_SAYS_EN}\s+(?:by|of|from)\s+(?:the\s+)?{_WHO_EN}\b.{{0,24}}|{_SAYS_EN}\s*[(（]\s*{_WHO_EN}[^()（）]{{0,16}}[)）]|(?:for\s+)?(?:office|internal|official|company|hr|accounts) use(?: only)?\b.{{0,24}}",
    re.I,
)
#: What the office keeps of a form: labels with a colon, whatever stands behind it.
_OFFICE = re.compile(
    r"(?:本?表(?:格)?|表单|文件|文档|记录|存档|归档|档案|受控|流水|收文|发文|单据|报表)?(?:编?号|编码|代码)|(?:文件)?(?:版本|版次|版号|修订)(?:号|次|状态)?|(?:生效|实施|发布|修订|启用|存档|归档|收表|收到|接收)(?:日期|时间)|密级|保密级别|保[存管]期限?|存档|归档|档案号|收文号|文号|抄[送报]|主送|报送|发送|送达|分发|附(?:件|表|注)"
    r"|(?:公司|单位)?(?:地址|电话|总机|传真|网址|邮编|邮箱|联系方式)|编制(?:单位|部门)|制[表定](?:单位|部门)|归口(?:管理)?部门|责任部门|收[表件]人?|经收人?|考核(?:等级|得分|结果|分数|系数)|绩效(?:等级|得分|系数|奖金|工资)|(?:本月)?(?:得分|评分|等级|奖金|提成)"
    r"|form(?: no\.?| number| ref\.?)?|doc(?:ument)?(?: no\.?| number| ref\.?| control)?|(?:our |your )?ref(?:erence)?(?: no\.?| number)?|rev(?:ision)?(?: no\.?)?|version|issue(?: no\.?)?|(?:issue|effective|revision|received|filing|review) date|date (?:received|filed|entered|reviewed|approved)|classification|confidentiality|retention(?: period)?|file(?: no\.?| ref\.?)?|cc|copy(?:ies)? to|copies|distribution|circulation|attachments?|enclosures?|address|tel(?:ephone)?\.?|phone|fax|e-?mail|website|web|owner|process owner|grade|score|rating|bonus|commission|points",
    re.I,
)
#: Lines of the office that have no label: Form SF-12 rev. 4, For internal use only, 第1页 共2页.
_OFFICE_LINE = re.compile(
    r"[（(]?(?:金额|数额|货币|计量)?单位\s*[:：][^。，,]{1,16}|unit\s*[:：].{1,24}|[(]?(?:all )?(?:amounts?|figures?|values?)(?: (?:below|above|here|shown|are|stated|given|in this section|in this table))* in .{2,30}"
    r"|form\s+(?:no\.?\s*)?[A-Z]{1,6}[-/ ]?\d.*|.{0,30}\b(?:confidential|internal use|office use|all rights reserved)\b.{0,40}|(?:page|sheet)\s+[\d_ ]+(?:\s*(?:of|/)\s*[\d_ ]+)?|(?:rev|version)\.?\s*[\d.]+\w?"
    r"|第\s*[\d_＿ ]*\s*页.{0,12}|[（(]?(?:内部(?:资料|文件|使用)|机密|秘密|绝密|公司机密|商业秘密|仅供内部).{0,16}|.{0,6}以[下上](?:内容|部分|栏目|各项)?由.{1,16}(?:填写?|完成|评定|签署).{0,6}|(?:以下|以上)(?:空白|无正文)|[-—=＝*＊·.…\s]{3,}",
    re.I,
)
#: What tells when and to whom a form is handed in, or what becomes of it.
_HANDED = re.compile(
    r"(?:请|须|应|务必|需)?(?:于|在)?(?:每|次|当|下)[月周季年].{0,16}(?:前|之前|内|以前).{0,12}(?:交|报|送|提交|上报|发至|发给|返回).*|.*(?:交至|交到|报送至?|提交至|上交至?|交回|送交|发送至).{0,16}(?:部|处|室|科|组|办公室|经理|人事|邮箱|中心|公司)?.{0,12}(?:逾期|备案|存档|汇总|审[核批]|为准|[。.]?$)"
    r"|本[表单]?(?:表格?|总结|报告|汇报|单|报表|小结)?(?:一式|须|应|请|用于|仅|由|不得|填写|适用|自|每|经|的(?:解释|保存)).*|.*一式[两二三四五六\d]份.*|(?:逾期|迟交|未按时).{0,20}|填[报表写](?:说明|要求|须知|注意).*"
    r"|(?:please\s+)?(?:sign and )?(?:(?:return|submit|send|hand in|e-?mail|forward|file|attach|keep|retain|complete|fill in|use|print|sign)\b.{0,24}\b(?:this|the|your|one|a|all|every|completed|signed)\s+(?:\w+\s+)?(?:form|report|sheet|cop(?:y|ies)|sections?|boxes|fields)\b|return(?:ed)? (?:it )?(?:to|by)\b.{0,40}\b(?:office|department|hr|manager|by the|of (?:each|the|every))\b).*|(?:this|the)\s+(?:form|report|sheet)\s+(?:must|should|is to|has to|will|may|shall)\b.*|(?:to be|must be)\s+(?:returned|submitted|completed|handed|filed|filled|signed|attached|sent)\b.*|(?:due|deadline)\s*(?:by|on|is|:).{0,40}",
    re.I,
)
#: What closes a letter.
_CLOSING = re.compile(
    r"(?:以上|特此)(?:是|为|即|就是|汇报|报告|总结|情况|内容|各[项点条]|所述)?.{0,14}(?:汇报|报告|审阅|批示|指正|审批|查阅|过目|总结|小结|情况|请示|妥否)[^，。]{0,8}[。.!！]?|(?:妥否|当否|如有不妥|不妥之处)?[，,]?\s*(?:敬?请)?(?:各位)?(?:领导|公司)?(?:予以)?(?:审阅|批示|指正|批评指正|审批|查阅)[。.!！]?|此致[，,。]?|敬礼[!！。]?|谢谢[!！。]?"
    r"|(?:yours (?:sincerely|faithfully|truly)|(?:with )?(?:best|kind|warm) regards|regards|sincerely|respectfully(?: submitted)?|thank you|submitted for your (?:attention|approval|review))[,.!]?",
    re.I,
)
#: What tells how to fill in what lies below a heading, with no brackets around it.
_GUIDE = re.compile(
    r"\s*(?:[*＊※]\s*)?(?:(?:请|需|须|应|要求|主要|此[处栏项]|本[栏项])*(?:简要|简单|简明|扼要|具体|逐[项条一]|重点|详细|分[条项点]|如实|客观|认真|结合[^，。]{1,12}|对照[^，。]{1,12}|围绕[^，。]{1,12}|针对[^，。]{1,12}|从[^，。]{1,16}(?:方面|角度)|用\d+字[^，。]{0,4}|至少|不[少超]于?\d+[条项点字])*(?:填写|填报|描述|列出|列举|罗列|概述|概括|阐述|简述|详述|说明|写明|写出|注明|总结|分析|介绍|陈述|叙述|逐[条项]写))"
    r"(?!会|了|书|图|如[下何]|已|给|过|，|。).{0,60}?(?:[。.]?\s*$|，.{0,60}$)"
    r"|.{0,40}(?:\d+\s*字(?:以内|左右|以上|之内)|不[少超多]过?于?\s*\d+\s*(?:字|条|项|点)|字数(?:不限|要求)).{0,20}"
    r"|\s*(?:[*]\s*)?(?:please|kindly|briefly)\s+(?:briefly\s+)?(?:describe|list|state|explain|give|summari[sz]e|specify|mention|outline|write|include|provide|detail|note|enter|use|attach|answer|complete|fill|indicate|name|comment|identify|report|set out|say|tell|keep|tick|add)\b.*"
    r"|\s*(?:describe|summari[sz]e|outline|explain|state|list|give|mention|specify|include|provide|indicate|identify|set out|comment on|name)\s+(?:briefly\b|(?:here\b|below\b)|(?:the|your|any|all|up to|at least|no more|what|why|how|which|when|who|each|every|key|main|top|your own|a (?:short|brief))\b(?:\s+(?!at\b)[\w'’/-]+){0,8}?\s*(?:below|here|results?|achievements?|activit(?:y|ies)|problems?|issues?|challenges?|reasons?|plans?|actions?|support|help|obstacles?|accounts?|customers?|clients?|orders?|deals?|month|week|quarter|period|work|items?|points?|words?|lines?|sentences?|needs?|needed|required|happened|lost|won|did|done|happening)\b).*"
    r"|.{0,60}\b(?:max(?:imum)?\.?|up to|no more than|not more than|at most)\s+\d+\s+(?:words|lines|points|items|bullets|sentences)\b.{0,20}",
    re.I,
)
#: A note by the word that it begins with; and how long such a word is where it stands alone.
_REMARK = re.compile(
    r"[（(\[【*＊※\s]*(?:注(?:释|解)?|备注|说明|附(?:件|表|图|注)?|合计|总计|小计|notes?|n\.?b\.?|remarks?|comments?|attachments?|appendix|enclosures?|total)\s*\d{0,2}\s*[:：、.．]",
    re.I,
)
_WORD_MOST = {False: 4, True: 12}
#: A line that is longer is none of those, but for notes.
_LINE_MOST = 160
_SENTENCE = re.compile(r"[。！？!?；;]|[.]\s*$|[.]\s+[A-Z]")


def is_kept(text: str) -> bool:
    """Whether a line below a heading is the form's own: nothing is written over it, nor over what stands behind it."""
    said = text.strip()
    if not said or len(said) > _LINE_MOST:
        return bool(_REMARK.match(said))
    return (
        is_for_others(said)
        or _is_office(said)
        or any(form.fullmatch(said) for form in (_HANDED, _CLOSING))
        or _is_remark(said)
    )


def is_for_others(text: str) -> bool:
    """Whether a line, by the label that it is or begins with, is for somebody else to write, or for whoever signs."""
    label = _label_of(text)
    if label is None:
        return False
    plain = words.unnumbered(label)
    if words.is_of_others(label) or _OTHERS_EN.fullmatch(plain) or _SIGN_ZH.fullmatch(plain):
        return True
    if _SIGN_EN.fullmatch(plain) or (_has_colon(text) and re.fullmatch(_WHO_EN, plain, re.I)):
        return True
    return words.field_of(plain) in (words.SUPERIOR, "field.recipient") and _has_colon(text)


def is_of_signer(text: str) -> bool:
    """Whether a label is for somebody to sign or to judge: what stands behind it in its row is of him."""
    label = _label_of(text)
    return label is not None and any(form.fullmatch(words.unnumbered(label)) for form in (_SIGN_ZH, _SIGN_EN))


def _is_remark(text: str) -> bool:
    """Whether a line is a note, or the word alone for what is noted, summed up or attached there."""
    return bool(_REMARK.match(text)) or (len(text) <= _WORD_MOST[text.isascii()] and words.ends_table(text))


def _is_office(text: str) -> bool:
    found = _LABEL.fullmatch(text)
    if found is not None and _OFFICE.fullmatch(words.unnumbered(found["label"]).strip(" *＊")):
        return True
    return bool(_OFFICE_LINE.fullmatch(text))


def _label_of(text: str) -> str | None:
    """The label that a line is or begins with, without its gap; None for a sentence."""
    found = _LABEL.fullmatch(text)
    if found is not None:
        return found["label"].strip(" _＿\u3000")
    plain = re.split(r"[_＿]{2,}|\.{4,}|…+|[ \u3000]{3,}|\t", text.strip(), maxsplit=1)[0].strip()
    return None if not plain or len(plain) > _LABEL_MOST or _SENTENCE.search(plain) else plain


def _has_colon(text: str) -> bool:
    return _LABEL.fullmatch(text) is not None


def is_guide(text: str) -> bool:
    """Whether a line tells what is to be written below it."""
    return len(text) <= _LINE_MOST and not texts.is_blank(text) and bool(_GUIDE.fullmatch(text.strip()))


def is_lead(text: str) -> bool:
    """Whether a line is a label or a lead with nothing behind its colon: 主要问题：, In short:."""
    said = text.rstrip()
    return said[-1:] in (":", "：") and len(said) <= _LABEL_MOST and not _SENTENCE.search(said[:-1])
