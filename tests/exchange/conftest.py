from __future__ import annotations

import pytest

from salesplanner.charts import style
from salesplanner.report.document import Bullets, Document, Heading, Paragraph, Picture, Section, Table

HOSTILE = [
    "=cmd|' /C calc'!A0",
    "+1+1",
    "@SUM(A1)",
    "<b>bold</b> & Co",
    "&lt;b&gt; Smith<br/>Jones",
    "$x$ US$ 5%",
    "a\x00b\x07c\x1b",
    "half\ud800letter",
    "🚀 rocket",
    "𠮷野家",
    "file://host/share/x.png",
    "{{ cycler }} {% raw %}",
    "back\u202eward",
    "one\r\ntwo\ttab",
    "]]> --> '\"",
]


def steps(figure):
    axes = style.add_axes(figure, left=40, right=60)
    axes.step([1, 8, 13, 15, 21], [0, 20, 68, 92, 104.6], where="post", color=style.tokens().accent)
    axes.axhline(180, color=style.tokens().text2, linewidth=1)
    axes.set_ylim(0, 200)


def bars(figure):
    axes = style.add_axes(figure, left=70)
    axes.barh(["备件", "维修服务", "成套"], [82, 14.2, 8.4])
    axes.grid(False)


@pytest.fixture
def report():
    """A monthly summary like the one of the design."""
    results = Table(
        ("指标", "目标", "完成", "完成率", "去年同期", "同比"),
        (
            ("签约额（万元）", "180.0", "104.6", "58%", "92.5", "▲ 13.1%"),
            ("回款金额（万元）", "150.0", "96.3", "64%", "88.0", "▲ 9.4%"),
            ("新客户（家）", "3", "2", "67%", "1", "▲ 1 家"),
            ("拜访（次）", "36", "23", "64%", "19", "▲ 21.1%"),
        ),
        ("left", "right", "right", "right", "right", "right"),
    )
    deals = Table(
        ("项目", "客户", "金额（万元）", "进展", "下一步"),
        (
            ("高炉液压元件", "川江特钢", "38.5", "中标，合同审核", "10月28日前签订"),
            ("智能润滑站", "东屹铸造", "42.0", "技术澄清", "10月30日前定标"),
        ),
        ("left", "left", "right", "left", "left"),
    )
    lead = "截至 10月22日，签约 104.6 万元，完成率 58%，时间进度 61%；预计全月 183 万元。本月工作日 19 天，月报如下。"
    return Document(
        "2026 年 10 月销售工作总结",
        "陈思远 · 液压备件销售 · 2026年10月22日",
        "zh",
        (
            Section("results", "一、完成情况", (Paragraph(lead, strong=("104.6 万元", "58%")), results)),
            Section(
                "mix",
                "二、进度与构成",
                (
                    Picture(steps, "签约额从 0 到 104.6 万元，目标 180 万元", "签约额与目标（万元）", 9.6, 4.6),
                    Picture(bars, "备件 82，维修服务 14.2，成套 8.4 万元", "业务构成", 7.0, 4.6),
                ),
            ),
            Section("deals", "三、重点项目", (deals,)),
            Section("good", "四、做得好的", (Paragraph("备件框架从询价到签约只用了 24 天，靠的是技术澄清当天答复。"),)),
            Section(
                "problems",
                "五、问题与改进",
                (Heading("外委", 2), Bullets(("12 个节点中 5 个晚于计划。", "每周四核对一次"))),
            ),
            Section("support", "七、需要的支持", (Paragraph("本周没有记录", "muted"),)),
        ),
        author="陈思远",
        figure_label="图{number}",
    )


@pytest.fixture
def hostile():
    """A report of texts that want to be markup, formulas or a fault."""
    return Document(
        "".join(HOSTILE[:4]),
        HOSTILE[7],
        "en",
        (
            *(Paragraph(text, strong=(text[:3],)) for text in HOSTILE),
            *(Heading(text, 2) for text in HOSTILE),
            Bullets(tuple(HOSTILE)),
            Table(("a", "<i>b</i>"), tuple((text, text) for text in HOSTILE), ("left", "right"), caption=HOSTILE[0]),
            Table(("long", "short"), (("长" * 40_000, "x"),), widths=(3, 1)),
            Picture(steps, HOSTILE[3], HOSTILE[5]),
        ),
        author="<me>\x00",
    )


@pytest.fixture
def long_report():
    """A table over several pages."""
    rows = tuple((str(number), f"敬业集团 {number}", f"{number * 1.5:.1f}") for number in range(120))
    return Document("月报", "客户 · 金额", "zh", (Table(("序号", "客户", "金额"), rows, ("right", "left", "right")),))
