"""The texts of headers, without what makes no difference."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: Two things in one column, which 联系人电话 would not be.
_TOGETHER = re.compile(
    r"(?:联系人|姓名|负责人|经办人|对接人|接洽人|收货人|采购员|业主|老板)\s*[/／、&+＋和与(（]\s*(?:联系)?(电话|手机|方式|联系方式|职务|职位)"
)


#: The letters of headers in their traditional form, and the other word for a contact.
_SIMPLE = str.maketrans(
    "稱繫係電話機號碼傳職務郵箱備註類別級區國業單額間發時開創來標籤採購預計簽約聯絡戶項編價訪檔態負責動記錄廠條網產門狀稅總應實際辦處學員認為從關進錢貨統稅賣買顧內數縣簡經歷紀結幣種議運賬帳銀訊與對維護專優說況談詢點從層誰織構師協會勢續後蹤樣問題覆覽屬據績質領導營範圍庫線異費雙儀設臺灣廣鄉鎮遞養誌讀寫離週邊達遠選還願釋隨隱雲韓順須頁顯館驗體齊勝圖節車輛轉報調規劃團隊組證鍵決個萬億競爭歸請敘帶頻寶貝裝齡禮銷貸櫃檯冊補償獎勵勞資熱權歲陳雜覺腦衛輸鐵鋼製藥醫療聲連給無爾們訂換術複佔隻匯兌儲倉陸併戰敗贏",
    "称系系电话机号码传职务邮箱备注类别级区国业单额间发时开创来标签采购预计签约联络户项编价访档态负责动记录厂条网产门状税总应实际办处学员认为从关进钱货统税卖买顾内数县简经历纪结币种议运账帐银讯与对维护专优说况谈询点从层谁织构师协会势续后踪样问题复览属据绩质领导营范围库线异费双仪设台湾广乡镇递养志读写离周边达远选还愿释随隐云韩顺须页显馆验体齐胜图节车辆转报调规划团队组证键决个万亿竞争归请叙带频宝贝装龄礼销贷柜台册补偿奖励劳资热权岁陈杂觉脑卫输铁钢制药医疗声连给无尔们订换术复占只汇兑储仓陆并战败赢",
)


def simple(text: str) -> str:
    """A header in half width, small and simplified letters without accents."""
    text = (
        text.translate(_SIMPLE)
        .replace("联络", "联系")
        .replace("连络", "联系")
        .replace("行动电话", "移动电话")
        .replace("意向单", "商机")
        .replace("°", "o")
    )
    if not text.isascii():
        apart = "".join(letter for letter in unicodedata.normalize("NFD", text) if not "\u0300" <= letter <= "\u036f")
        text = unicodedata.normalize("NFKC", apart)
    return text.casefold()


@lru_cache(maxsize=8192)  # each name of a field is asked for with each file, many times over
def plain(text: str) -> str:
    """A header without blanks, marks and case, in half width, in simplified letters."""
    text = _TOGETHER.sub(r"联系人及\1", simple(text))
    return re.sub(r"[\s_\-–—*:：()（）\[\]【】.#/／、，,&“”\"']+", "", text)


def bare(text: str) -> str:
    """A header without what stands in brackets, such as a unit or 必填."""
    return plain(re.sub(r"[(（\[【][^()（）\[\]【】]*[)）\]】]", "", text))


#: What programs call the records of each kind, before the name of a field: Organization - Address.
_RECORDS = {
    "clients": "organi[sz]ation|company|account|组织|公司|客户",
    "contacts": "person|contact|人员|联系人",
    "deals": "deal|opportunity|交易|商机",
    "activities": "activity|task|活动|任务",
}


def own_part(kind: str, header: str) -> str:
    """A header without the name of the kind's records before it; empty where it has none."""
    found = re.match(rf"(?:{_RECORDS.get(kind, '$')})\s+[-–]\s+(.+)", header, re.I)
    return found[1] if found else ""


_HAN, _LATIN = re.compile("[\u3400-\u9fff]+"), re.compile("[^\u3400-\u9fff]+")


def scripts(header: str) -> tuple[str, str]:
    """The Chinese of a header and its other language, 公司名称 and Company; both empty where there is one language only."""
    if not (_HAN.search(header) and re.search("[A-Za-z]{3}", header)):
        return "", ""
    return " ".join(_HAN.findall(header)), " ".join(_LATIN.findall(header))
