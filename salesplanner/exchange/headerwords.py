"""The headers that fields of several kinds go by, most telling first."""

from __future__ import annotations

CLIENT = (
    "account name|account|client|client name|customer|customer name|company|company name|organization|organisation"
    "|organization name|organization 1 name|company account|关联公司|关联的公司|关联客户|公司全称|公司名|单位名|组织名称|组织|客户名称|客户名|客户|单位名称|单位|公司名称|公司名|公司|企业名称|企业|客户单位|所属客户"
    "|客户公司|厂家|酒店名称|店铺名称|associated company|associated company (primary)|primary associated company"
    "|deal organization|person organization|activity organization|organisation name|related to|所属公司|工作单位|客户全称|单位全称"
)
NUMBER_OF_CLIENT = "account id|client id|customer id|company id|client number|customer number|associated company id|客户编号|客户id|客户代码|客户号"
NOTE = "note|notes|description|remark|remarks|comment|comments|备注|说明|描述|附注|备注说明|其他|account description|person notes"
AMOUNT = (
    "close value|amount|expected revenue|est revenue|estimated revenue|est value|estimated value|est amount|estimated amount|expected amount|deal value|value|deal amount|amount in company currency|revenue|total|price|金额|预计金额|签约金额"
    "|成交金额|合同金额|合同额|签约额|商机金额|销售额|销售金额|订单金额|预计销售金额|意向金额|项目金额|报价金额|支付金额|实付金额|交易金额|成交额|营业额|订单总额|gmv|总金额|总价|报价"
)
PHONE = (
    "phone|telephone|phone number|tel|company phone|main phone|account phone|phone 1 value|organization phone|business phone"
    "|primary phone|电话|联系电话|公司电话|单位电话|座机|固定电话|固话|办公电话|总机|电话号码|联系方式|mobile|mobile phone|mobile phone number|mobile number"
    "|cell phone|手机|手机号|手机号码|移动电话|行动电话|联系手机|电话手机|手机电话|联系人电话"
)
BESIDE = "kept beside|另记的说法"
ADDRESS = (
    "address|street|billing street|billing address|street address|business street|organization address|mailing address"
    "|mailing street|地址|详细地址|通讯地址|公司地址|单位地址|联系地址|收货地址|商务地址 街道|商务地址|address 1 formatted"
)
STREET_2 = (
    "street 2|street line 2|street address 2|street address line 2|address 2|address line 2|addr 2|billing street 2|billing address 2"
    "|billing address line 2|mailing address 2|extended address|suite|apartment|house number|house no|hausnummer|hausnr|adresszusatz"
    "|complément d'adresse|complemento|门牌号|地址2"
)
WEBSITE = "website|web|url|web page|company domain name|website url|domain|homepage|网址|网站|官网|公司网址|主页|网页"
EMAIL = (
    "email|e-mail|mail|email address|e-mail address|company email|e-mail 1 value|person email work|邮箱|电子邮件|电子邮箱"
    "|邮件|邮箱地址|电子邮件地址|公司邮箱|e-mail 1|email 1"
)
