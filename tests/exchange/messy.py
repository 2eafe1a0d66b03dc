"""Lists as people really send them, each with what must come in: people by client with the digits of their phones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
from msgspec import Struct, field

N = None


class Messy(Struct, frozen=True):
    """A file, and what it holds: clients, people with phones, and what else is looked at."""

    name: str
    make: Callable[[Path], object]
    kind: str
    clients: set[str] | None = None
    people: dict[tuple[str, str], str] = field(default_factory=dict)
    phones: dict[str, str] = field(default_factory=dict)
    money: dict[str, int] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    rejected: int = 0


def book(sheets: dict[str, list[list[object]]], *merged: str) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        made = openpyxl.Workbook()
        made.remove(made.active)
        for title, rows in sheets.items():
            page = made.create_sheet(title)
            for row, cells in enumerate(rows, 1):
                for column, cell in enumerate(cells, 1):
                    if cell is not None:
                        page.cell(row, column, cell)
        for place in merged:
            made.worksheets[-1].merge_cells(place)
        made.save(path)

    return make


def text(content: str, encoding: str = "utf-8") -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content.encode(encoding))


def _quoted(said: str, charset: str) -> str:
    return "".join(f"={byte:02X}" for byte in said.encode(charset))


CJ, BC, DY = "川江特钢", "北辰重机", "东屹铸造"
_PAGE = (
    "<html><head><meta content='text/html; charset=gb2312'></head><table><tr><td colspan=4>客户列表</td></tr>"
    "<tr><td rowspan=2>客户名称</td><td colspan=2>联系人</td><td rowspan=2>地址</td></tr><tr><td>姓名</td><td>手机</td></tr>"
    "<tr><td rowspan=2>川江特钢</td><td>周工</td><td>13912345678</td><td>成都<br>高新区</td></tr>"
    "<tr><td>钱部长</td><td>13800001234</td><td></td></tr><tr><td>北辰&amp;重机</td><td>赵部长</td><td>13700001111</td></tr></table>"
)
_XML = (
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="x">'
    '<Worksheet ss:Name="空"><Table/></Worksheet><Worksheet ss:Name="客户"><Table><Row><Cell><Data ss:Type="String">客户名称</Data></Cell>'
    '<Cell ss:Index="3"><Data ss:Type="String">电话</Data></Cell></Row><Row><Cell><Data ss:Type="String">川江特钢</Data></Cell>'
    '<Cell ss:Index="3"><Data ss:Type="Number">13912345678</Data></Cell></Row></Table></Worksheet></Workbook>'
)
_CARDS = "\r\n".join([
    "BEGIN:VCARD", "VERSION:2.1", f"N;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{_quoted('周', 'gbk')};=",
    f"{_quoted('建国', 'gbk')};;;", f"ORG;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:{_quoted('川江特钢', 'gbk')};{_quoted('设备部', 'gbk')}",
    "TEL;WORK;FAX:028-1111111", "TEL;CELL:13912345678", "END:VCARD",
    "BEGIN:VCARD", "VERSION:3.0", "N:赵;敏;;;", "FN:敏 赵", "ORG:北辰重机", "item1.TEL;type=pref:0411-8123", " 4560",
    "PHOTO;ENCODING=b:AAAA", " BBBB", "END:VCARD",
    "BEGIN:VCARD", "VERSION:4.0", "FN:Ann Lee", "ORG:Acme\\, Inc.", "TEL;VALUE=uri:tel:+86-138-0000-1234", "END:VCARD",
    "BEGIN:VCARD", "TITLE:nobody", "END:VCARD", "BEGIN:VCARD", "FN:cut off",
])  # fmt: skip

FILES = [
    Messy("grouped.xlsx", book({"客户": [
        ["2026年华东区客户台账"], ["序号", "客户信息", N, "联系人", N, N], [N, "客户名称", "省份", "姓名", "职务", "电话"],
        [1, "川江特钢", "四川", "周工", "工程师", 13912345678], [N, N, N, "钱部长", "部长", "１３８００００１２３４"],
        [2, "北辰重机", "辽宁", "赵部长", "部长", "'0411-81234560"], [N, "小计", N, N, N, N],
        [3, "东屹铸造", "江苏", "孙总", "总经理", "139 1234 0000 / 0512-66668888"], ["合计", 3], ["注：以上数据截至9月底"],
    ]}, "A1:F1", "B2:C2", "D2:F2", "A2:A3", "A4:A5", "B4:B5", "C4:C5"), "clients", {CJ, BC, DY},
        {(CJ, "周工"): "13912345678", (CJ, "钱部长"): "13800001234", (BC, "赵部长"): "041181234560", (DY, "孙总"): "13912340000"}),
    Messy("cover.xlsx", book({"Sheet1": [], "封面": [["客户资料汇总"], ["编制部门：", "销售部"], ["密级", "内部"]], "在谈客户": [
        ["单位名称", "联系人", "手机", "级别", "最近联系", "下次计划", "预计金额", "备注1", "序号"],
        [CJ, "周工", "13912345678", "重点", "2026.9.28", "下周报价", "38.5万", "爱喝茶", 1], [BC, "赵部长", N, "一般", "9月15日", N, 126000, N, 2],
        [DY, N, N, "重点", 46266, N, N, N, 3]]}), "clients", {CJ, BC, DY}, {(CJ, "周工"): "13912345678", (BC, "赵部长"): ""},
        money={CJ: 38_500_000, BC: 12_600_000}, days={CJ: "2026-09-28", BC: "2026-09-15", DY: "2026-09-01"}),
    Messy("repeated.xlsx", book({"S": [
        ["客户名称", "电话", "地区"], ["甲公司", 13912345678.0, "上海"], [N, N, N], ["客户名称", "电话", "地区"],
        ["乙公司", "1.3912345679E+10", "上海"], ["丙公司", "13700002222.0", "北京"], ["总计", "3家", N]]}), "clients",
        {"甲公司", "乙公司", "丙公司"}, phones={"甲公司": "13912345678", "乙公司": "13912345679", "丙公司": "13700002222"}),
    Messy("sections.xlsx", book({"S": [
        ["客户名称", "联系人", "电话", "地址"], ["一、重点客户"], [CJ, "周工", "13912345678", "成都"], ["华东区"], [BC, "赵部长", "13700001111", "大连"],
        ["备注：电话请核实"]]}, "A2:D2", "A4:D4"), "clients", {CJ, BC}, {(CJ, "周工"): "13912345678", (BC, "赵部长"): "13700001111"}),
    Messy("beside.xlsx", book({"S": [
        ["客户名称", "第一联系人", N, "第二联系人", N], [N, "姓名", "电话", "姓名", "电话"], [CJ, "周工", "13912345678", "钱部长", "13800001234"]]},
        "A1:A2", "B1:C1", "D1:E1"), "clients", {CJ}, {(CJ, "周工"): "13912345678", (CJ, "钱部长"): "13800001234"}),
    Messy("numbered.csv", text("公司名称,联系人1,电话1,联系人2,电话2\n川江特钢,周工,13912345678,钱部长,13800001234\n"), "clients", {CJ},
        {(CJ, "周工"): "13912345678", (CJ, "钱部长"): "13800001234"}),
    Messy("gaps.csv", text("客户登记表\n\n客户名称（必填）*,联系人,联系电话,省份\n川江特钢,周工,139-1234-5678,四川\n,钱部长,138 0000 1234,\n合计：1家,,,\n",
        "gb18030"), "clients", {CJ}, {(CJ, "周工"): "13912345678", (CJ, "钱部长"): "13800001234"}),
    Messy("counted.csv", text("序号,客户名称,地区,联系人,电话\n1,川江特钢,四川,周工,13912345678\n合计,,,2 位,\n2,北辰重机,辽宁,赵部长,13700001111\n"
        "小计,2家,2个地区,两人,A类1家\n"), "clients", {CJ, BC}, {(CJ, "周工"): "13912345678", (BC, "赵部长"): "13700001111"}),
    Messy("history.xlsx", book({"S": [
        ["客户", "电话", "跟进情况", "下次联系", "下一步"],
        [CJ, "13912345678", "2026.8.3 上门拜访\n9.28 微信催", datetime(2026, 11, 3), "送样"], [BC, "13700001111", "还没联系", N, N]]}), "clients", {CJ, BC},
        days={"上门拜访": "2026-08-03", "微信催": "2026-09-28", "送样": "2026-11-03"}),
    Messy("nameless.xlsx", book({"S": [["川江特钢有限公司", "周工", 13912345678], ["北辰重机有限公司", "赵部长", 13800001234]]}), "clients",
        {"川江特钢有限公司", "北辰重机有限公司"}, phones={"川江特钢有限公司": "13912345678"}),
    Messy("page.xls", text(_PAGE, "gb18030"), "clients", {CJ, "北辰&重机"},
        {(CJ, "周工"): "13912345678", (CJ, "钱部长"): "13800001234", ("北辰&重机", "赵部长"): "13700001111"}),
    Messy("xml.xls", text(_XML), "clients", {CJ}, phones={CJ: "13912345678"}),
    Messy("tabs.xls", text("客户名称\t电话\n川江特钢\t13912345678\n", "gb18030"), "clients", {CJ}, phones={CJ: "13912345678"}),
    Messy("wide.txt", text("客户名称\t电话\n川江特钢\t13912345678\n", "utf-16"), "clients", {CJ}, phones={CJ: "13912345678"}),
    Messy("sep.csv", text("sep=;\nname;phone\nAcme;\"=\"\"418-555-1234\"\"\"\n"), "clients", {"Acme"}, phones={"Acme": "4185551234"}),
    Messy("orders.csv", text("订单明细表,,,\n订单号,客户,下单日期,金额\nA,甲,2026.9.28,\"1,250万\"\nB,乙,2026年9月15日,38.5w\nC,丙,46266,￥1200.50\n"
        "D,丁,9月15日,\"(1,200.00)\"\n9月小计,,,\"1,300万\"\n合计,,,\"1,300万\"\n", "gb18030"), "orders",
        money={"A": 1_250_000_000, "B": 38_500_000, "C": 120_050, "D": -120_000},
        days={"A": "2026-09-28", "B": "2026-09-15", "C": "2026-09-01", "D": "2026-09-15"}),
    Messy("comma.csv", text("no;Client;Order date;Amount\n1;Müller GmbH;28/9/2026;1.234,56\n2;Groß KG;15/09/2026;12,5\n", "cp1252"), "orders",
        {"Müller GmbH", "Groß KG"}, money={"Müller GmbH": 123_456, "Groß KG": 1250}, days={"Müller GmbH": "2026-09-28"}),
    Messy("orders of dates.csv", text("deal name,account,stage,created date,close date,amount\nx,Acme,Won,9/28/2026,28/9/2026,10\ny,Bolt,Won,9/2/2026,3/9/2026,20\n"),
        "deals", {"Acme", "Bolt"}, money={"Acme": 1000, "Bolt": 2000}, days={"Acme": "2026-09-28", "Bolt": "2026-09-03"}),
    Messy("units.xlsx", book({"项目": [
        ["2026年在跟项目（单位：万元）"], ["项目名称", "客户名称", "金额", "阶段", "预计签约时间"], ["液压元件", CJ, 38.5, "方案报价", "2026年11月"],
        ["润滑站", DY, 42, "谈判", "11月底"], ["合计", N, 80.5]]}), "deals", {CJ, DY}, money={CJ: 38_500_000, DY: 42_000_000}),
    Messy("hubspot.csv", text("Record ID,Company name,Company owner,Phone Number,Last Activity Date,City,Lifecycle Stage\n"
        "101,Acme Ltd,Me,+1 418-555-1234,2026-09-01 08:00,Quebec,Customer\n", "utf-8-sig"), "clients", {"Acme Ltd"},
        phones={"Acme Ltd": "14185551234"}, days={"Acme Ltd": "2026-09-01"}),
    Messy("salesforce.csv", text('"Account Name","Billing City","Account Owner","Phone"\n"Acme","Lyon","Me","(418) 555-1234"\n\n"Grand Totals (1 record)"\n'
        '"Confidential Information - Do Not Distribute"\n"Generated By: Me 10/8/2026"\n'), "clients", {"Acme"}, phones={"Acme": "4185551234"}),
    Messy("pipedrive.csv", text("Deal - ID,Deal - Title,Deal - Organization,Deal - Value,Deal - Stage,Deal - Status,Deal - Won time\n"
        "1,Pump,Acme,1200.5,Proposal,Open,\n2,Valve,Bolt,500,Negotiations,Won,2026-09-09 11:00:00\n"), "deals", {"Acme", "Bolt"},
        money={"Acme": 120_050, "Bolt": 50_000}, days={"Bolt": "2026-09-09"}),
    Messy("outlook.csv", text("名,姓,单位,部门,职务,商务电话,移动电话,电子邮件地址,生日\n建国,周,川江特钢,设备部,工程师,028-85551234,13912345678,z@cj.cn,0/0/00\n"
        ",钱部长,北辰重机,,部长,0411-81234560,,,\n", "gb18030"), "contacts", {CJ, BC}, {(CJ, "周建国"): "13912345678", (BC, "钱部长"): "041181234560"}),
    Messy("google.csv", text("Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,Phone 1 - Value,Phone 2 - Value,Organization 1 - Name\n"
        "Ann Lee,Ann,Lee,* myContacts,a@acme.com,+1 418-555-1234 ::: 418-555-1235,,Acme\n", "utf-16"), "contacts", {"Acme"}, {("Acme", "Ann Lee"): "14185551234"}),
    Messy("people.csv", text("Company,First Name,Last Name,Phone,Email,Last Contacted\nAcme Co. Ltd,Ann,Lee,418-555-1234,ann@a.com,28/9/2026\n"
        "ACME Co Ltd.,Bob,Ng,418-555-1235,bob@a.com,15/09/2026\n"), "clients", {"Acme Co. Ltd"},
        {("Acme Co. Ltd", "Ann Lee"): "4185551234", ("Acme Co. Ltd", "Bob Ng"): "4185551235"}, days={"Acme Co. Ltd": "2026-09-28"}),
    Messy("cards.vcf", text(_CARDS), "contacts", {CJ, BC, "Acme, Inc."},
        {(CJ, "周建国"): "13912345678", (BC, "赵敏"): "041181234560", ("Acme, Inc.", "Ann Lee"): "13800001234"}, rejected=2),
    Messy("subtotals.xlsx", book({"S": [
        ["日期", "客户", "金额"], ["2026-09-01", CJ, 100], [N, "川江特钢 小计", 100], ["2026-09-03", BC, "约3万"], [N, "北辰重机小计", 30000], ["合计", N, 30100]]}),
        "orders", {CJ, BC}, money={CJ: 10_000, BC: 3_000_000}),
    Messy("in one cell.xlsx", book({"S": [
        ["店铺名称", "联系人及电话", "下步", N], [N, N, "日期", "内容"], ["永辉", "李店长：13800001234、张姐13700001111", "11.3", "送样"]]},
        "A1:A2", "B1:B2", "C1:D1"), "clients", {"永辉"}, {("永辉", "李店长"): "13800001234", ("永辉", "张姐"): "13700001111"}, days={"送样": "2026-11-03"}),
    Messy("cards of clients.vcf", text("BEGIN:VCARD\nFN:周建国\nORG:川江特钢\nTEL:13912345678\nEND:VCARD\nBEGIN:VCARD\nFN:张伟\nTEL:13800001234\n"
        "TEL;CELL:13700001111\nEND:VCARD\n"), "clients", {CJ, "张伟"}, {(CJ, "周建国"): "13912345678"}, phones={"张伟": "13700001111"}),
    Messy("upper.xlsx", book({"S": [
        ["浙江片区意向客户登记表"], ["制表：李霞", N, "日期：2026-10-08"], ["序", "客户", N, "联络方式", N, "客户"], [N, "全称", "简称", "负责人", "手机号码", "等级"],
        [1, "杭州云栖用品", "云栖", "沈丹", "１３８５７１１２２３３", "A"], [2, "宁波港达", "港达", "吕洪波", 13906741234.0, "B"], ["合计", "2家"]]},
        "A1:F1", "B3:C3", "D3:E3"), "clients", {"杭州云栖用品", "宁波港达"}, {("杭州云栖用品", "沈丹"): "13857112233", ("宁波港达", "吕洪波"): "13906741234"}),
    Messy("upper english.xlsx", book({"S": [
        ["Client", N, "Contact person"], ["Name", "City", "Name", "Mobile", "E-mail"], ["Orchid Spa", "Bangkok", "Nok", "+66 81 234 5678", "nok@orchid.th"],
        ["Palm Inn", "Phuket", "Somchai", 66812345679]]}, "A1:B1", "C1:E1"), "clients", {"Orchid Spa", "Palm Inn"},
        {("Orchid Spa", "Nok"): "66812345678", ("Palm Inn", "Somchai"): "66812345679"}),
    Messy("organizations.csv", text("Organization - ID,Organization - Name,Organization - Last activity date,Organization - Next activity date\n"
        "3,Zielony Sad,2026-09-30,2026-11-05\n"), "clients", {"Zielony Sad"}, days={"Zielony Sad": "2026-09-30"}),
    Messy("谷歌.csv", text("名字,姓氏,单位名称,单位职务,电话 1 - 标签,电话 1 - 值\n敏,魏,自贡灯会公司,经理,手机,138 8120 7788\n"), "contacts", {"自贡灯会公司"},
        {("自贡灯会公司", "魏敏"): "13881207788"}),
    Messy("业务机会.csv", text("业务机会名称,客户名,阶段,金额,结束日期\n年度框架,恒通电气,谈判/复查,\"CNY 320,000.00\",2026-12-31\n"
        "样机,甲厂,已结束并赢得客户,\"CNY 18,500.00\",2026-08-31\nGrand Summaries (2),,,,\n"), "deals", {"恒通电气", "甲厂"},
        money={"恒通电气": 32_000_000, "甲厂": 1_850_000}, days={"甲厂": "2026-08-31"}),
    Messy("协议单位.xlsx", book({"S": [
        ["2026年协议单位一览表"], ["序号", "协议单位", "联系人/电话", "协议价"], [1, "成飞集团", "邱敏 13708080001", 388], [2, "川大华西", "何静（028）85551111", 420]]}),
        "clients", {"成飞集团", "川大华西"}, {("成飞集团", "邱敏"): "13708080001", ("川大华西", "何静"): "02885551111"}),
    Messy("spaces.csv", text("Name;Company;Phone;Expected amount\nEve Stone;Pine Labs;555-0111;12 500,50 €\nRay Fox;Pine Labs;555-0112;\n2 records\n"), "clients",
        {"Pine Labs"}, {("Pine Labs", "Eve Stone"): "5550111", ("Pine Labs", "Ray Fox"): "5550112"}, money={"Pine Labs": 1_250_050}),
    Messy("before.csv", text("Order no,Customer,Order date,Total amount\nSO-1,Delta Pumps,14-Sep-2026,\"$1,200.00\"\n,Subtotal Delta Pumps,,\"$1,200.00\"\n"), "orders",
        {"Delta Pumps"}, money={"SO-1": 120_000}),
    Messy("傳統.csv", text("公司名稱,聯絡人,電話,國家\n高雄重機,林小姐,+886-7-1234567,台灣\n"), "clients", {"高雄重機"}, {("高雄重機", "林小姐"): "88671234567"}),
    Messy("two lines.xlsx", book({"S": [["客户名称", "联系人", "合作日期"], ["吉林化纤", "赵四（采购）13604321111\n钱五13604322222 孙六 13604323333", "２０２６－０３－０８"]]}),
        "clients", {"吉林化纤"}, {("吉林化纤", "赵四"): "13604321111", ("吉林化纤", "钱五"): "13604322222", ("吉林化纤", "孙六"): "13604323333"}),
    Messy("cut off.csv", text("客户名称,联系人,手机\n锦城光电,罗翔,1.38E+10\n"), "clients", {"锦城光电"}, {("锦城光电", "罗翔"): ""}),
    Messy("hubspot.csv", text("记录 ID,名字,姓氏,电话号码,关联公司\n1,丽,欧阳,13317310002,湘潭钢铁\n2,,,0731-55551234,株洲中车\nTotal,2 records\n"), "contacts",
        {"湘潭钢铁", "株洲中车"}, {("湘潭钢铁", "欧阳丽"): "13317310002"}, phones={"株洲中车": "073155551234"}),
    Messy("day above.csv", text("拜访日期,客户,拜访内容\n2026年9月28日 上午9点,川江特钢,回访\n,北辰重机,送样\n"), "activities", {CJ, BC}, days={"回访": "2026-09-28", "送样": "2026-09-28"}),
    Messy("firms and groups.vcf", text("BEGIN:VCARD\nKIND:group\nFN:Friends\nEND:VCARD\nBEGIN:VCARD\nFN:天合光能\nORG:天合光能;\nX-ABShowAs:COMPANY\n"
        "TEL:0519-85485000\nEND:VCARD\nBEGIN:VCARD\nFN:关羽\nORG:天合光能\nTEL:13911110000\nEND:VCARD\n"), "contacts",
        {"天合光能"}, {("天合光能", "关羽"): "13911110000"}, phones={"天合光能": "051985485000"}),
    Messy("nobody's.csv", text("First Name,Last Name,Organisation,Email Address,Phone Number\nIvy,Lowe,Moss Mills,ivy@moss.example,01234 567890\n"
        ",,Moss Mills,info@moss.example,01234 567000\n"), "contacts", {"Moss Mills"}, {("Moss Mills", "Ivy Lowe"): "01234567890"}, phones={"Moss Mills": "01234567000"}),
    Messy("visits.csv", text("Date of visit,Customer visited,Person met,Remarks\nMon 05/10/2026,Kelp Foods,Ada,wants discount\nTue 13/10/2026,Kelp Foods,Bo,ok\n"),
        "activities", {"Kelp Foods"}, days={"wants discount": "2026-10-05"}),
    Messy("three roles.xlsx", book({"S": [["客户", "总经理", N, "采购", N], [N, "姓名", "电话", "姓名", "电话"], [CJ, "祝总", "13852700001", "卞工", "13852700002"],
        [BC, "陶总", "13852700004"]]}, "A1:A2", "B1:C1", "D1:E1"), "clients", {CJ, BC},
        {(CJ, "祝总"): "13852700001", (CJ, "卞工"): "13852700002", (BC, "陶总"): "13852700004"}),
    Messy("said once.csv", text("公司,姓名,电话\n川江特钢,周工,13811112222\n,钱部长,13811113333\n北辰重机,赵部长,13811114444\n"), "contacts", {CJ, BC},
        {(CJ, "周工"): "13811112222", (CJ, "钱部长"): "13811113333", (BC, "赵部长"): "13811114444"}),
    Messy("several phones.csv", text("企业名称,登记状态,注册资本,成立日期,电话,更多电话,注册号\n川江特钢,存续,500万,2011-03-15,028-85551234,13912345678；13800001234,3202131500\n"),
        "clients", {CJ}, phones={CJ: "02885551234"}),
    Messy("by blanks.txt", text("客户名称    联系人    电话\n川江特钢    周工    13912345678\n"), "clients", {CJ}, {(CJ, "周工"): "13912345678"}),
    Messy("rules below.xlsx", book({"S": [["客户", "手机"], [CJ, "13912345678"], ["说明："], ["1. 手机为采购负责人"], ["每月更新"]]}), "clients", {CJ}, phones={CJ: "13912345678"}),
    Messy("months.xlsx", book({"S": [["日期", "客户", "金额"], ["9月"], ["2026-09-01", CJ, 100], ["10月份"], ["2026-10-03", BC, "五万"]]}), "orders", {CJ, BC},
        money={CJ: 10_000, BC: 5_000_000}),
    Messy("vague.csv", text("客户,预计金额,下次跟进时间\n川江特钢,50-80万,节后\n"), "clients", {CJ}),
    Messy("area code.csv", text("Firma;Ansprechpartner;Telefon\nMüller GmbH;Jürgen Groß;0711/123456\n", "cp1252"), "clients", {"Müller GmbH"},
        {("Müller GmbH", "Jürgen Groß"): "0711123456"}),
    Messy("in charge.csv", text("名称,负责人,电话\n川江特钢,孙丽,13608980011\n北辰重机,李强,13954531122\n"), "clients", {CJ, BC},
        {(CJ, "孙丽"): "13608980011", (BC, "李强"): "13954531122"}),
    Messy("big5.csv", text("公司名稱,聯絡人,聯絡電話,電郵,地址\n台北精密工業,王大明,02-27001234,wang@tp.example,台北市信義區\n", "big5"), "clients",
        {"台北精密工業"}, {("台北精密工業", "王大明"): "0227001234"}),
    Messy("title below.csv", text('"Account Name","Billing City","Phone"\n"Northwind","Seattle","(206) 555-0100"\n\n"Accounts Report"\n'
        '"Copyright (c) 2000-2026 salesforce.com, inc."\n'), "clients", {"Northwind"}, phones={"Northwind": "2065550100"}),
    Messy("province over all.xlsx", book({"S": [["省份", "客户", "对接人", "对接人电话"], ["广东", "广汽埃安", "刘畅", "13711112222"], [N, N, "赵鹏", "13711113333"],
        [N, "美的集团", "孙悦", "0757-26338888"]]}, "A2:A4"), "clients", {"广汽埃安", "美的集团"},
        {("广汽埃安", "刘畅"): "13711112222", ("广汽埃安", "赵鹏"): "13711113333", ("美的集团", "孙悦"): "075726338888"}),
]  # fmt: skip
