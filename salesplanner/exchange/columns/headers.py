"""The fields of each kind of record that can come in, and the headers they go by: in lists kept by hand, in both
languages, and in the exports of HubSpot, Salesforce, Pipedrive, Outlook and Google.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

from msgspec import Struct

from salesplanner.exchange.addresses import PARTS
from salesplanner.exchange.columns.headertext import bare, plain
from salesplanner.exchange.columns.headings import heading, in_chinese, in_latin
from salesplanner.exchange.columns.spoken import usual

Shape = Literal["text", "date", "time", "money", "number", "phone", "mail"]
#: How many people a row of clients can name beside each other.
PEOPLE = 4
#: The headers that fields of several kinds go by, most telling first.
_CLIENT = (
    "account name|account|client|client name|customer|customer name|company|company name|organization|organisation"
    "|organization name|organization 1 name|company account|关联公司|关联的公司|关联客户|公司全称|公司名|单位名|组织名称|组织|客户名称|客户名|客户|单位名称|单位|公司名称|公司名|公司|企业名称|企业|客户单位|所属客户"
    "|客户公司|厂家|酒店名称|店铺名称|associated company|associated company (primary)|primary associated company"
    "|deal organization|person organization|activity organization|organisation name|related to|所属公司|工作单位|客户全称|单位全称"
)
_NUMBER_OF_CLIENT = "account id|client id|customer id|company id|client number|customer number|associated company id|客户编号|客户id|客户代码|客户号"
_NOTE = "note|notes|description|remark|remarks|comment|comments|备注|说明|描述|附注|备注说明|其他|account description|person notes"
_AMOUNT = (
    "close value|amount|expected revenue|est revenue|estimated revenue|est value|estimated value|est amount|estimated amount|expected amount|deal value|value|deal amount|amount in company currency|revenue|total|price|金额|预计金额|签约金额"
    "|成交金额|合同金额|合同额|签约额|商机金额|销售额|销售金额|订单金额|预计销售金额|意向金额|项目金额|报价金额|支付金额|实付金额|交易金额|成交额|营业额|订单总额|gmv|总金额|总价|报价"
)
_PHONE = (
    "phone|telephone|phone number|tel|company phone|main phone|account phone|phone 1 value|organization phone|business phone"
    "|primary phone|电话|联系电话|公司电话|单位电话|座机|固定电话|固话|办公电话|总机|电话号码|联系方式|mobile|mobile phone|mobile phone number|mobile number"
    "|cell phone|手机|手机号|手机号码|移动电话|行动电话|联系手机|电话手机|手机电话|联系人电话"
)
_BESIDE = "kept beside|另记的说法"
_ADDRESS = (
    "address|street|billing street|billing address|street address|business street|organization address|mailing address"
    "|mailing street|地址|详细地址|通讯地址|公司地址|单位地址|联系地址|收货地址|商务地址 街道|商务地址|address 1 formatted"
)
_STREET_2 = (
    "street 2|street line 2|street address 2|street address line 2|address 2|address line 2|addr 2|billing street 2|billing address 2"
    "|billing address line 2|mailing address 2|extended address|suite|apartment|house number|house no|hausnummer|hausnr|adresszusatz"
    "|complément d'adresse|complemento|门牌号|地址2"
)
_WEBSITE = "website|web|url|web page|company domain name|website url|domain|homepage|网址|网站|官网|公司网址|主页|网页"
_EMAIL = (
    "email|e-mail|mail|email address|e-mail address|company email|e-mail 1 value|person email work|邮箱|电子邮件|电子邮箱"
    "|邮件|邮箱地址|电子邮件地址|公司邮箱|e-mail 1|email 1"
)


class Field(Struct, frozen=True):
    """Something a column can be: its name, how it is written, and headers it goes by, most telling first.

    `spare` are headers that it takes when no other field does.
    """

    name: str
    headers: tuple[str, ...]
    shape: Shape = "text"
    spare: tuple[str, ...] = ()


def _field(name: str, headers: str, shape: Shape = "text") -> Field:
    own, _, spare = headers.partition("||")
    split = [tuple(each.strip() for each in part.split("|") if each) for part in (own, spare)]
    return Field(name, split[0], shape, split[1])


def _place(street: str, headers: str) -> tuple[Field, ...]:
    """The fields of an address: its street under this name, and the parts that other columns say; those go by their words."""
    return (_field(street, headers), _field("street_2", _STREET_2), *(_field(name, "") for name in PARTS[1:]))


def _reach(who: str) -> tuple[Field, ...]:
    """The fields of whom a record is about: how to reach them, and where they are."""
    told = f"{who}手机|{who}手机号|{who}手机号码|{who}电话|{who}联系电话|{who}联系方式" if who else ""
    places = _place(
        "client_address",
        f"shipping street|delivery address|shipping address|收货地址|收件地址|送货地址|{_ADDRESS}",
    )
    return (
        _field("client_phone", f"{told}|billing phone|shipping phone|{_PHONE}", "phone"),
        _field("client_email", _EMAIL, "mail"),
        *places,
    )


#: Of each person that a row names, what stands behind their number, and before it where the heading is no more than that.
_OF_PERSON = {
    "": ("|姓名| name", "姓名|name"),
    "_phone": ("电话|手机|联系电话|手机号|联系方式| phone| mobile", "电话|手机|联系电话|手机号|联系方式|phone|mobile"),
    "_title": ("职务|职位|岗位| title| job title| position", "职务|职位|title"),
    "_email": ("邮箱|邮件| email", "邮箱|email"),
}


def _person_headers(number: int) -> dict[str, str]:
    """The headers of the n-th person that a row names beside its client."""
    said = ("", "一", "二", "三", "四")[number]
    names = [f"联系人{number}", f"联系人{said}", f"第{said}联系人", f"contact {number}", f"contact name {number}"]
    found = {}
    for key, (behind, alone) in _OF_PERSON.items():
        headers = [name + part for name in names for part in behind.split("|")]
        found[key] = "|".join(headers + [f"{word}{each}" for each in (number, said) for word in alone.split("|")])
    return found


def _people() -> tuple[Field, ...]:
    first = _person_headers(1)
    fields = [
        _field(
            "contact",
            "contact|contact name|primary contact|contact person|main contact|联系人|联系人及电话|联系人及联系方式|联系人及手机|联系人及方式|联系人及职务|联系人及职位|姓名及电话|姓名及手机|负责人及电话|负责人及手机|联系人与电话|主要联系人|联系人姓名|联系人名称|负责联系人|客户联系人"
            f"|对接人|联系窗口|联络窗口|窗口|deal contact person|联络方式负责人|联系方式负责人|客户负责人|单位负责人|企业负责人|contact person name|main contact name|primary contact name|姓名|full name|person name|{first['']}||name",
        ),
        _field("contact_first_name", "first name|given name|contact first name|contact first|first|名|名字"),
        _field("contact_last_name", "last name|surname|family name|contact last name|contact last|last|姓|姓氏"),
        _field(
            "contact_title",
            "title|job title|position|contact title|contact person title|contact person position|职务|职位|岗位|联系人职务|联系人职位|职称|部门职务|联系人 职务"
            + "|"
            + first["_title"],
        ),
        _field(
            "contact_phone",
            f"联系人电话|联系人手机|联系人手机号|联系人联系电话|联系人联系方式|contact phone|contact mobile|contact phone number|contact person phone|contact person mobile|primary contact phone|{first['_phone']}"
            "||手机|手机号|手机号码|移动电话|mobile|mobile phone|mobile phone number|cell phone|联系电话|联系方式|电话",
            "phone",
        ),
        _field(
            "contact_email",
            f"联系人邮箱|联系人邮件|contact email|contact e-mail|contact person email|primary contact email|{first['_email']}|person email||email|e-mail|邮箱|电子邮箱",
            "mail",
        ),
        _field("contact_messaging", "微信|微信号|wechat|wechat id|联系人微信|qq|whatsapp|messaging"),
    ]
    for number in range(2, PEOPLE + 1):
        said = _person_headers(number)
        fields += [
            _field(f"contact_{number}", said[""]),
            _field(f"contact_{number}_title", said["_title"]),
            _field(f"contact_{number}_phone", said["_phone"], "phone"),
            _field(f"contact_{number}_email", said["_email"], "mail"),
        ]
    return tuple(fields)


_FOLLOW_UPS = (
    _field("last_on", "last contact|last contacted|last contact date|last activity date|last activity|last touch|last visit|last call|last follow-up|last activity date|last modified activity|最近联系|最近联系日期|最近联系时间|上次联系|上次联系时间|上次联系日期|最后联系|最后联系时间|上次跟进|上次跟进时间|上次跟进日期|最近跟进|最近跟进时间|最近跟进日期|最后跟进时间|最后跟进日期|跟进时间|跟进日期|联系日期|联系时间|拜访日期|上次拜访|最近拜访|上次活动日期|上次活动|最近活动日期|最后活动日期|最后联系日期|最近联络|last contacted date|follow-up date|contact date|date of contact|last contacted on", "date"),
    _field("last_points", "跟进记录|跟进情况|跟进内容|沟通记录|沟通内容|拜访记录|拜访情况|联系记录|联系情况|往来记录|最近跟进记录|最近跟进内容|跟进|进展|进展情况|目前进展|最新进展|历史跟进|history|follow-up notes|follow up|follow-up|last note|activity notes|contact notes|call notes|progress"),
    _field("last_kind", "跟进方式|联系方式类型|沟通方式|拜访方式|联系形式|follow-up type|contact type|last activity type|activity type"),
    _field("next_step", "下次计划|下一步|下一步计划|下步计划|下步内容|下步|下一步内容|下次内容|下次跟进内容|下步工作|下一步工作|下一步行动|下一步安排|后续计划|后续安排|跟进计划|待办|next step|next steps|next action|next activity|next activity subject|to do|follow-up plan"),
    _field("next_on", "下次联系|下次联系时间|下次联系日期|下次跟进|下次跟进时间|下次跟进日期|下次活动日期|计划跟进时间|下次拜访|下次拜访时间|下次时间|下次日期|下步日期|下步时间|下次计划时间|下次计划日期|下一步时间|下一步日期|next contact|next contact date|next activity date|next follow-up|next follow-up date|next step date|follow-up on|next call|next visit", "date"),
    _field("deal_amount", "预计金额|意向金额|商机金额|项目金额|预计签约金额|预计成交金额|预计销售额|预估金额|在谈金额|预计合同额|报价金额|expected amount|deal amount|expected value|deal value|opportunity amount|pipeline value|potential|potential value|expected revenue|opportunity value|交易价值|交易金额|商机价值", "money"),
    _field("deal_currency", ""),
    _field("deal_name", "项目名称|项目|商机|商机名称|意向产品|需求产品|意向项目|deal name|deal|opportunity|opportunity name|project|project name|interested in|deal title|deal subject|opportunity title|交易标题|交易名称|商机标题|商机主题"),
    _field("deal_expected_on", "预计签约|预计签约日期|预计签约时间|预计成交|预计成交日期|预计成交时间|expected close|expected close date|expected closing date|deal expected close date|opportunity close date|交易预计成交日期|交易预计结束日期", "date"),
)  # fmt: skip

#: Other clients that a client has to do with.
_LINKS = (
    _field("referrer", "referred by|referral|介绍人|转介绍人"),
    _field("parent", "subsidiary of|parent account|parent|parent company|parent account name|上级单位|母公司|上级客户|所属集团|集团"),
    _field("agents", "agents|its agents|代理公司|代理商名称"),
    _field("agent_of", "agent of|代理的客户"),
    _field("sisters", "sister companies|姐妹公司|兄弟公司"),
    _field("partners", "partners|partner companies|合作伙伴"),
)  # fmt: skip

FIELDS: dict[str, tuple[Field, ...]] = {
    "clients": (
        _field("name", "account|account name|client|client name|customer|customer name|company|company name|organization|organization name|organisation|organisation name|客户名称|客户名|单位名称|公司名称|企业名称|客户全称|单位全称|公司全称|公司名|单位名|客户|单位|公司|企业|客户单位|协议单位|协议客户|协议公司|签约单位|合作单位|往来单位|组织名称|组织|全称|厂家|酒店名称|店铺名称|店名|商户名称|名称|客户姓名|organization 1 name|name|display name|收货单位|co last name||客户简称|单位简称|公司简称|简称"),
        _field("external_id", "account id|client id|lead id|client number|customer number|customer id|company id|record id|organization id|id|客户编号|客户id|客户代码|记录id|编号||代码|编码|code|no|number|ref"),
        _field("grade", "grade|client grade|customer grade|rating|level|tier|class|priority|客户等级|客户级别|级别|等级|重要程度|客户分类|客户分级|分级|ABC分类|abc分级|account rating|account tier"),
        _field("status", "status|client status|customer status|account status|lifecycle stage|stage|lead status|客户状态|状态|合作状态|跟进状态"),
        _field("industry", "sector|industry|行业|所属行业|客户行业|行业类别|行业分类|organization industry"),
        _field("region", "region|office location|province|state|state/region|billing state|billing state/province|state/province|territory|省份|省|地区|区域|所在地区|所在省份|所在地|省市|所属区域|帐单寄送省/市/自治区|开单省/市/自治区|商务地址 省/市/自治区|州/地区|省/自治区/直辖市|city|billing city|business city|location|城市|市|所在城市|帐单寄送城市|商务地址 市/县|country|country/region|billing country|国家|国家/地区"),
        *_place("address", _ADDRESS),
        _field("phone", _PHONE, "phone"),
        _field("phone_2", "", "phone"),
        _field("phone_3", "", "phone"),
        _field("email", _EMAIL, "mail"),
        _field("email_2", "", "mail"),
        _field("website", _WEBSITE),
        _field("source", "source|lead source|account source|original source|original traffic source|来源|客户来源|信息来源|渠道来源"),
        _field("tags", "tags|tag|labels|label|organization labels|标签|客户标签"),
        _field("likes", "about|likes|了解对方|性格喜好|喜好|爱好|兴趣爱好|备注1"),
        _field("avoid", "avoid|忌讳"),
        _field("best_time", "best time|best time to call|方便的拜访时间"),
        _field("birthday", "client birthday|客户生日"),
        _field("type", "client type|客户类型"),
        _field("rhythm_days", "contact rhythm in days|contact rhythm|联系周期（天）|联系周期", "number"),
        _field("verified_on", "verified on|last verified|核对日期|最近核对", "date"),
        _field("quiet_until", "quiet until|暂不打扰到", "date"),
        _field("quiet_reason", "why it is quiet|暂不打扰的原因"),
        _field("private_note", "private note|私人备注"),
        *_LINKS,
        _field("beside", _BESIDE),
        *_people(),
        *_FOLLOW_UPS,
        _field("since", "client since|customer since|since|合作日期|合作时间|开始合作|合作开始|合作开始日期|首次合作|首次合作日期|成为客户日期|created|created date|create date|created on|creation date|创建时间|创建日期|建档日期|建档时间|录入时间|录入日期|登记日期", "date"),
        _field("note", _NOTE + "|备注2"),
    ),
    "contacts": (
        _field("name", "name|full name|contact name|contact|display name|person name|file as|姓名|联系人|联系人姓名|联系人名称|备注名|名称|中文姓名|客户姓名|员工姓名"),
        _field("first_name", "first|first name|given name|forename|名|名字"),
        _field("middle_name", "middle name|additional name|中间名"),
        _field("last_name", "last|last name|surname|family name|姓|姓氏"),
        _field("client", _CLIENT + "|org|employer"),
        _field("client_number", _NUMBER_OF_CLIENT),
        _field("title", "job title|job position|organization title|organization 1 title|title|position|role|person title|职务|职位|岗位|头衔"),
        _field("role", "buying role|decision role|part|决策角色|角色|决策作用|决策身份"),
        _field("phone", "mobile|mobile phone|mobile phone number|mobile number|cell phone|cell|person phone mobile|手机|手机号|手机号码|移动电话|行动电话|联系手机|phone 1 value|phone|phone number|telephone|tel|person phone work|person phone|business phone|work phone|电话|联系电话|联系方式|电话号码|商务电话|联系人电话|办公电话|座机|固定电话", "phone"),
        _field("phone_2", "||second phone|电话1|phone 1|business phone|work phone|company main phone|phone 2 value|phone number|phone|person phone work|商务电话|办公电话|座机|固定电话|固话|电话|联系电话|单位电话|公司电话|电话2|phone 2|home phone|住宅电话|person phone home|其他电话|other phone|business phone 2|商务电话 2", "phone"),
        _field("phone_3", "||more phones|home phone|住宅电话|家庭电话|phone 3 value|other phone|其他电话|电话3|phone 3|person phone home|business phone 2|商务电话 2|person phone other", "phone"),
        _field("messaging", "wechat|wechat id|messaging|im|whatsapp|微信|微信号|微信id|qq|qq号|im 1 value|person instant messenger"),
        _field("email", "email|e-mail|email address|e-mail address|mail|e-mail 1 value|person email work|person email|邮箱|电子邮件|电子邮箱|电子邮件地址|邮件|邮箱地址|work email|e-mail 1|email 1", "mail"),
        _field("email_2", "||second email|e-mail 2 address|email 2|e-mail 2 value|e-mail 2|person email home|additional email addresses|other email|secondary email|电子邮件 2 地址|电子邮件2地址|邮箱2|备用邮箱", "mail"),
        _field("birthday", "birthday|birth date|birthdate|date of birth|生日|出生日期|出生年月"),
        *_LINKS,
        _field("beside", _BESIDE),
        *_place("client_address", f"company address|公司地址|单位地址||{_ADDRESS}"),
        _field("client_website", f"company website|公司网址||{_WEBSITE}"),
        _field("note", _NOTE),
    ),
    "deals": (
        _field("erp_number", "erp number|erp no|erp no.|erp id|erp code|erp ref|erp reference|erp project number|erp order number|erp编号|erp号|erp号码|erp单号|erp编码|erp代码|erp项目号|erp项目编号|erp订单号|erp 编号|项目erp编号|商机erp编号"),
        _field("project_type", "project type|type of project|项目类型|项目类别|商机类型"),
        _field("external_id", "opportunity id|deal id|record id|id|opportunity number|deal number|商机编号|项目编号|商机id|编号"),
        _field("name", "deal name|opportunity name|opportunity|deal|deal title|name|title|商机名称|业务机会名称|业务机会|交易名称|项目名称|项目|商机|商机主题|意向单|名称|标题||topic|subject|what for|what about|什么项目|什么事|为什么事|事由|主题|内容"),
        _field("client", _CLIENT),
        _field("client_number", _NUMBER_OF_CLIENT),
        _field("product", "product|product name|products|deal product name|产品|产品名称|品名|意向产品"),
        _field("stage", "deal stage|交易阶段|stage|sales stage|pipeline stage|stage name|销售阶段|商机阶段|项目阶段|阶段|进度|目前阶段|status|状态"),
        _field("state", "deal status|won/lost|won or lost|项目状态|商机状态||status|won|outcome|result|状态|结果|是否中标"),
        _field("amount", _AMOUNT + "|报价|我方报价|我司报价|投标报价|投标价|标价|our price|bid price", "money"),
        _field("currency", "currency|币种"),
        _field("opened_on", "engage date|quoted on|quote date|date quoted|报价日期|created date|create date|created|created on|open date|opened|start date|deal deal created|deal created|创建日期|创建时间|开始日期|立项日期|立项时间|发现时间||date|day|when|日期|时间|哪天|datum|wann|fecha|data|日付", "date"),
        _field("closed_on", "close date|closed date|closing date|decision date|decided on|won date|won time|deal won time|closed on|close time|actual close date|deal deal closed on|签约日期|签约时间|成交日期|成交时间|结单日期|关闭日期|关闭时间|结束日期|赢单日期|合同日期", "date"),
        _field("lost_on", "lost time|deal lost time|lost date|输单日期|输单时间|丢单日期|流失日期", "date"),
        _field("expected_on", "expected close date|expected close|forecast close date|expected closing|deal expected close date|预计签约|预计成交|预计成交日期|预计成交时间|预计签约日期|预计签约时间|预计签单|预计签单日期|预计下单|预计下单日期|预计结单|预计结单日期|预计完成日期|预计时间|预计落单", "date"),
        _field("lost_reason", "lost reason|why lost|loss reason|closed lost reason|reason lost|deal lost reason|输单原因|流失原因|丢单原因|失败原因"),
        _field("lost_to", "lost to|competitor won|输给谁"),
        _field("competitors", "competitor|competitors|main competitor|竞争对手|对手"),
        _field("channel", "channel|sales channel|渠道|销售渠道"),
        _field("line", "line|line of business|business line|type|deal type|opportunity type|业务类别|业务|类型"),
        _field("source", "source|lead source|deal source|来源|商机来源"),
        _field("contact", "contact|contact name|contact person|primary contact|deal contact person|associated contact|联系人|联系人姓名|客户联系人"),
        _field("owner", "sales agent|owner|deal owner|opportunity owner|sales rep|salesperson|负责人|销售|业务员|所有人|销售员|跟进人"),
        _field("note", _NOTE + "|next step|下次计划|下一步|进展|最新进展|目前进展"),
        *_reach("联系人"),
    ),
    "orders": (
        _field("external_id", "order id|order number|order no|invoice no|invoice|invoice number|id|订单号|订单编号|合同编号|合同号|单号|编号||num|no|number|ref|name"),
        _field("client", _CLIENT + "|buyer|billing name|bill to|sold to|ship to|买家|收货单位|购货单位|采购单位"),
        _field("client_number", _NUMBER_OF_CLIENT),
        _field("first_name", "first name (billing)|billing first name|buyer first name|customer first name||first name"),
        _field("last_name", "last name (billing)|billing last name|buyer last name|customer last name||last name"),
        _field("day", "order date|date|day|sale date|invoice date|created at|订单日期|下单日期|签约日期|签订日期|合同日期|日期|成交日期|下单时间|销售日期|开票日期|签约时间|成交时间|时间", "date"),
        _field("amount", "order amount|order total|total amount|grand total|net amount|line total|line amount|" + _AMOUNT + "||item price|extended price", "money"),
        _field("currency", "currency|币种"),
        _field("quantity", "quantity|qty|units|数量|件数|台数", "number"),
        _field("product", "product|product name|item|items|sku|产品|产品名称|商品|商品名称|品名|型号|货品"),
        _field("line", "line|line of business|category|业务类别|类别|品类"),
        _field("channel", "channel|sales channel|platform|渠道|平台|销售渠道"),
        _field("note", _NOTE),
        *_reach("收货人"),
    ),
    "activities": (
        _field("external_id", "activity id|event id|task id|record id|id|uid|编号"),
        _field("title", "subject|title|activity|task|summary|name|topic|what|what to do|activity subject|主题|标题|内容|事项|任务|工作内容|计划内容"),
        _field("kind", "activity type|type|kind|task type|联系方式|跟进方式|方式|类型|跟进类型|联系形式|沟通方式|拜访方式|联系方法"),
        _field("client", _CLIENT + "|customer visited|client visited|拜访单位|拜访客户"),
        _field("client_number", _NUMBER_OF_CLIENT),
        _field("contact", "contact|contact name|person|who|attendee|contact person|person met|met with|联系人|被拜访人|对象|拜访对象|对接人|联系人姓名"),
        _field("day", "date|activity date|date of visit|visit date|date visited|call date|due date|start date|start|day|when|by when|deadline|due|日期|跟进日期|跟进时间|时间|拜访日期|拜访时间|计划日期|开始时间|开始日期|联系日期|联系时间|activity due date", "date"),
        _field("at", "time|start time|at|时刻|时间点|due time", "time"),
        _field("minutes", "duration|duration (minutes)|minutes|length|时长|时长（分钟）", "number"),
        _field("status", "status|done|completed|state|activity done|状态|是否完成|完成情况"),
        _field("outcome", "outcome|result|call result|call outcome|结果|跟进结果|拜访结果"),
        _field("points", "notes|note|description|comments|remarks|key points|content|activity notes|拜访情况|沟通情况|跟进情况|联系情况|要点|跟进内容|跟进记录|沟通内容|拜访记录|拜访内容|沟通记录|备注|记录|说明"),
        _field("next_step", "next step|next steps|next action|下次计划|下一步|下一步计划|后续计划"),
        _field("next_on", "next contact|next activity date|next follow-up|next follow-up date|下次联系|下次跟进时间|下次跟进日期|下次拜访时间|下次联系时间", "date"),
        *_reach("联系人"),
    ),
}  # fmt: skip

#: Headers that say nothing about a record, but that they are headers.
_OTHERS = ["序号", "no", "no.", "number", "#", "联络方式", "联系方式信息", "简称", "客户所有人", "公司所有者", "联系人所有者", "account owner", "company owner", "contact owner", "owner", "负责人", "业务员", "跟进人", "登记人", "currency", "币种", "部门", "传真", "fax", "邮编", "统一编号", "统一社会信用代码", "税号", "纳税人识别号", "tax id", "vat number", "客户信息", "基本信息", "公司信息", "联系信息", "联系人信息", "联系情况", "产品信息", "项目信息", "数量", "单价", "规格", "单位"]  # fmt: skip


@cache
def _words() -> frozenset[str]:
    named = [header for kind in FIELDS.values() for field in kind for header in (*field.headers, *field.spare)]
    return frozenset(plain(header) for header in [*named, *_OTHERS])


def is_header(text: str) -> bool:
    """Whether a text is a header that is known."""
    if len(text) >= 60:
        return False
    parts = filter(None, (in_chinese(text), in_latin(text)))
    is_known = plain(text) in _words() or bare(text) in _words() or any(part in _words() for part in parts)
    return is_known or bool(usual(text)) or (len(text) < 30 and heading(text).is_clear)
