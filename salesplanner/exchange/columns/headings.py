"""What the words of a heading say, for headings that no list of known ones holds: 企业公示的联系电话 is a phone of the firm.

A heading is cut into words of a small dictionary, each with its senses; a field is what the senses together name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from msgspec import Struct

from salesplanner.exchange.columns.headertext import plain, scripts, simple
from salesplanner.exchange.columns.spoken import usual

#: Words by their senses, in the languages of lists that cross borders; a word may have several.
_DICTIONARY = {
    # whom or what it is about
    "client": "practice|salon|garage|razón social|宝号|商号名称|买受人|委托人|承租人|投保人|得意先|お客様|法人|店舗|enseigne|compte|betrieb|compañía|ragione sociale|klant|bedrijf|empresa cliente|party|品牌商|品牌方|retailer|practice name|site name|buyer company|商铺|学校|医院|供应商|合作伙伴|加盟商|协会|partner|business|school|hotel|entity|clinic|hospital|restaurant|shop|vendor|supplier|razão social|nazwa firmy|nazwa|klient|firma klienta|компания|организация|клиент|контрагент|회사|회사명|거래처|고객|거래처명|bedrijfsnaam|company co|şirket|müşteri|yritys|asiakas|virksomhed|kunde|företag|客户|客戶|主顾|商号|经销商|代理商|签约方|委托方|业主|宾馆|饭店|超市|药店|raison sociale|legal name|trading name|dealer|store|distributor|reseller|prospect|lead company|firmenname|kundenname|顧客|顾客|单位|公司|企业|厂家|厂商|商户|商家|店铺|门店|酒店|机构|组织|买家|买方|甲方|需方|购方|购货方|客商|参展商|用户|会社|取引先|企業"
    "|acct|account|client|customer|company|organization|organisation|firm|employer|buyer|exhibitor|business name|firma|kunde|kunden|unternehmen"
    "|société|entreprise|empresa|cliente|azienda|ditta|bedrijf|klant",
    "person": "洽谈对象|沟通对象|访谈对象|面谈对象|商谈对象|gesprächspartner|ご担当|nom du contact|kontakt|nombre de contacto|persona contacto|contatto|对接|通话对象|校方|业主方|关键人|客户代表|接待人|跟单|联络窗口|contato|contactpersoon|osoba kontaktowa|osoba|referente|контакт|контактное лицо|담당자|contact name|purchaser|liaison|spokesperson|poc|owner manager|proprietor|kontaktperson|yhteyshenkilö|负责人|店长|老板|联系人|联系窗口|窗口|业务联系|采购员|决策人|担当|in charge|person in charge|representative|decision maker|attn|buyer contact|responsable|persona de contacto|联络人|对接人|经办人|接洽人|收货人|收件人|对方人员|被拜访人|拜访对象|参会人|担当者|contact|contact person|contact name|person|attendee|spoke with|met with"
    "|ansprechpartner|contacto|contatto|interlocuteur|attention to",
    "person name": "이름|성명|фио|имя и фамилия|姓名|氏名|名前|person name|nombre|vorname nachname",
    "first": "prénom|имя|imię|voornaam|nome|förnamn|fornavn|first name|given name|forename|vorname|名字|vorname|prénom|fname|firstname",
    "last name part": "фамилия|nazwisko|sobrenome|efternamn|etternavn|last name|apellidos|cognome|achternaam|apelido|nom de famille|surname|family name|姓氏|nachname|lname|lastname",
    "middle": "middle name",
    "client id": "kundennummer|kundennr",
    "order id": "ordernummer|ordernr|номер заказа|numer zamówienia|bestellnr|auftragsnr|rechnungsnr|belegnr|发票号码|发票代码|订单号码|合同号码|单据号码|auftragsnummer|rechnungsnummer|bestellnummer|belegnummer|numéro de commande|numéro de facture",
    "deal": "案名|商談名|案件名|oferta|angebot|offerta|devis|offre|offer|quotation|quote|proposal|affaire|oportunidad|商机|项目|机会|意向|案件|案子|工程|deal|opportunity|project|pipeline|projekt|projet",
    "order": "cmd|zamówienie|заказ|заказа|订购|订购单|采购单|进货单|cde|cmde|bestell|auftrags|rechnungs|receipt|doc|document|voucher|beleg|注文|受注|発注|請求|auftrag|orden|ordine|fattura|inv|订单|合同|订货|下单|销售单|单据|发票|出库|发货|销货|order|invoice|contract|sale|transaction|bestellung|rechnung|commande|facture|pedido|factura|ordine",
    "activity": "訪問|商談|面談|活動|追蹤|termin|rendez vous|走访|通话|来电|去电|跟进|拜访|联系|联络|沟通|回访|走访|洽谈|接触|交流|活动|通话|来访|出差|visit|call|meeting|follow up|followup|contacted|touch|activity|interaction|engagement"
    "|besuch|anruf|visite|appel|visita|llamada",
    "product": "produto|存货|物品|服务项目|製品|ware|prodotto|artículo|articolo|désignation|article|bezeichnung|产品|商品|品名|货品|货物|宝贝|物料|型号|sku|product|item|lineitem|artikel|produkt|produit|producto|商品名|品目",
    # what it says
    "name": "nom|名称|全称|全名|抬头|会员名|店名|名|name|full name",
    "id": "номер|numer|卡号|协议号|档案号|コード|rechnungsnummer|auftragsnummer|num|reference|ref|编号|编码|代码|单号|序列号|号|id|number|no|code|nr|nummer|numéro|番号",
    "phone": "号码|телефон|전화|전화번호|telefoonnummer|telefoon|puhelin|call|联系方法|通讯方式|ph|telefonnummer|line no|switch board|电话|联系电话|联系方式|联络方式|联系号码|热线|致电|电话号码|電話|tel|phone|telephone|contact no|contact number|call number|telefon|téléphone|teléfono|telefono|phone number|tél|telefone|電話番号",
    "phone mobile": "携帯番号|numéro de portable|natel|celular|mobiel|cellulare|komórka|мобильный|휴대폰|휴대전화|hand phone|handphone|hp|mobilnr|mobil nr|mobiltelefon|handynummer|mobilnummer|mob|cellular|手提电话|移动号码|携帯番号|手机|手机号|手机号码|移动电话|行动电话|手提|携帯|携帯電話|mobile|cell|cellphone|cell phone|handy|portable|móvil|cellulare|mobil|gsm",
    "phone direct": "direct line|direct dial|direct phone|直线电话|直线|直拨|durchwahl",
    "phone office": "fijo|fixe|fisso|fastnummer|市話|市话|市内电话|reception|front desk|office|landline no|head office phone|传统电话|公司座机|座机|固话|固定电话|办公电话|总机|工作电话|单位电话|公司电话|landline|switchboard|work phone|business phone|office phone|main phone|festnetz",
    "phone home": "住宅电话|家庭电话|home phone",
    "mail": "correo electrónico|posta elettronica|adresse de messagerie|messagerie|邮箱账号|邮箱帐号|почта|эл почта|이메일|e mailadres|emailadres|e mailadresse|e postadress|e post|epost|邮箱|邮件|电邮|电子邮件|电子邮箱|邮箱地址|邮件地址|信箱|email|e mail|mail|email address|courriel|correo|e-mail|メール|メールアドレス",
    "address": "街|街道|番地|calle|via|bill to|адрес|주소|endereço|adres|adresa|adress|premises|location|addr|registered office|site address|地址|厂址|店址|住址|住所|所在地址|address|street|adresse|straße|strasse|dirección|indirizzo|rue|anschrift|endereço",
    "site": "网址|官网|网站|主页|网店|website|web site|url|web|homepage|webseite|site web",
    "messaging": "微信|微信号|qq|wechat|whatsapp|line id|telegram|skype|钉钉号",
    "title": "肩書|stellung|puesto|qualifica|mansione|职衔|должность|직책|직위|stanowisko|functie|stilling|befattning|ruolo|身份|职级|función|puesto|funktion|fonction|职务|职位|岗位|头衔|职称|役職|title|position|designation|job|role|function|poste|cargo|ruolo|部门职务",
    "department": "部门|科室|部署|department|abteilung|service",
    "date": "年月|月份|年月日|起始|data|дата|날짜|datum|dato|päivä|期限|日期|时间|日|abschlussdatum|rechnungsdatum|bestelldatum|auftragsdatum|lieferdatum|date|day|when|datum|fecha|data|日付|time|on",
    "clock": "时刻|hora|heure|uhrzeit|orario|時刻|tijd",
    "amount": "标的额|标的|体量|盘子|volumen|收入|房费|餐费|売上|売上高|受注額|請求額|合計金額|umsatz|auftragswert|gesamtpreis|preis|prix|monto|totale|prezzo|valore|amt|预算|сумма|금액|kwota|valor|bedrag|beløb|belopp|size|budget|gesamtbetrag|nettobetrag|bruttobetrag|wert|sum|volume|金额|总额|总价|价款|货款|货值|额|款|amount|value|total|betrag|montant|importe|importo|summe|金額|wert",
    "count": "個数|anzahl|qté|cant|quantità|qtà|stück|数量|件数|台数|个数|套数|qty|quantity|menge|quantité|cantidad|units",
    "note": "コメント|commentaire|kommentar|anmerkung|comentario|commento|comentário|需求|要求|メモ|备忘|注|其它|其他|描述信息|extra|misc|details|note to self|observações|uwagi|примечание|비고|opmerkingen|bemærkning|anteckning|附言|留言|注意事项|补充|memo|info|information|background|observation|remarque|备注|附注|说明|描述|注释|備考|note|notes|remark|remarks|comment|comments|description|bemerkung|bemerkungen|notiz|notizen|notas|remarques|observations|observaciones|osservazioni",
    "record": "詳細|détails|detalle|protokoll|dettagli|resumen|compte rendu|zusammenfassung|inhalt|总结|小结|记录|内容|情况|纪要|要点|摘要|详情|反馈|record|summary|minutes|details|log",
    "progress": "进展|进度|动态|progress|update",
    "subject": "anlass|目标|件名|題名|thema|sujet|tema|asunto|objet|oggetto|目的|purpose|objective|agenda|titel|titre|título|主题|标题|事项|subject|topic|betreff",
    "region": "地域|zone|регион|지역|area|market|市场|地区|区域|大区|片区|所在地|region|territory",
    "region province": "省区|prov|область|uf|estado|county|省份|省|州|自治区|直辖市|province|state|st|bundesland|provincia|都道府県|kanton",
    "region city": "城镇|乡镇|镇|город|도시|miasto|plaats|stad|by|ort|cidade|所在市|城市|市|city|town|village|locality|suburb|stadt|ville|ciudad"
    "|localidad|población|città|comune|市区町村|postort|kaupunki",
    "region district": "district|sublocality|bairro|区县|县区|县|区",
    "region country": "nazione|nación|nação|страна|kraj|land|国家|国别|country|pays|país|paese|국가|国名",
    "postcode": "billing code|mailing code|shipping code|邮编|邮政编码|邮递区号|postal code|post code|postcode|zip|zip code|zipcode|pin code|pincode|plz|postleitzahl|cap|cp|cep"
    "|code postal|código postal|postnummer|postnr|郵便番号|우편번호|индекс",
    "delivery": "送货|收货地|delivery|lieferung",
    "home": "home|家庭|住宅",
    "industry": "業界|rubro|settore|行业|产业|sector|industry|branche|secteur|sector industrial|業種",
    "grade": "ランク|重要度|klasse|kategorie|priorität|priorité|catégorie|categoría|prioridad|categoria|评级|重要度|价值|rank|prio|星级|星级|类别abc|segment|importance|a b c|等级|级别|分级|星级|grade|level|tier|rating|class|priority|abc",
    "status": "状態|ステータス|状況|statut|stato|状态|status|state of",
    "stage": "フェーズ|ステージ|段階|fase|phase|étape|etapa|阶段|stage|phase",
    "source": "流入経路|herkunft|origen|fuente|fonte|来源|渠道来源|获客渠道|source|origin|quelle|origine",
    "channel": "渠道|平台|channel|platform|marketplace",
    "tags": "标签|tag|tags|label group|categories|labels",
    "outcome": "結果|résultat|resultado|esito|通话结果|结果|成效|效果|outcome|result|ergebnis",
    "kind": "種別|種類|tipo|art|方式|形式|类型|type|kind|method",
    "minutes": "所要時間|durée|duración|durata|时长|分钟|duration|length|dauer",
    "birthday": "誕生日|生年月日|date de naissance|anniversaire|cumpleaños|fecha de nacimiento|生日|出生日期|出生年月|birthday|birth date|date of birth|geburtstag|誕生日",
    "rival": "concurrent|wettbewerber|competidor|競合|竞争对手|竞品|竞争者|competitor|rival",
    "reason": "原因|reason",
    "parent": "集团|上级|母公司|总部|所属集团|parent",
    "referrer": "介绍人|推荐人|转介绍|引荐人|referred by|referrer|referral",
    # when or how far
    "last": "最終|前回|直近|letzter|letzte|letztes|letzten|dernier|dernière|último|última|ultimo|ultima|最近|最后|上次|近期|前次|last|latest|recent|most recent",
    "next": "今後|folgetermin|relance|próximos|siguientes|wiedervorlage|próxima|próximo|siguiente|prochaine|prochain|nächste|nächster|nächstes|nächsten|prossima|prossimo|次回|再次|下一次|下下次|revisit|touchpoint|to contact on|follow up by|下回|下周|预约|约定|安排|callback|call back|due|appointment|下次|下一步|下步|后续|下一次|计划|待办|next|follow up on|plan|planned|upcoming|to do",
    "next reminder": "reminder|提醒",
    "expected": "verwachte|予定|見込|geplant|voraussichtliches|voraussichtlicher|prévue|prévisionnel|previsionnelle|prévisionnelle|prevista|estimado|estimada|estimé|verwacht|预算|erwartetes|erwartet|prévu|previsto|target|预计|预估|预期|预测|计划签约|意向|潜在|估计|拟|expected|estimated|forecast|potential|projected|est|voraussichtlich|likely|anticipated|eta",
    "created": "登録|作成|erstellt|angelegt|erfasst|créé|création|creado|creación|alta|placed|issued|创建|登记|录入|建档|添加|新增|建立|创立|导入|发展|created|create|added|entered|registered|opened|start|open",
    "since": "seit|depuis|desde|dal|合作|首次|首单|成为客户|开始合作|since|first",
    "expected date": "予定月|予定日",
    "signed": "sluitingsdatum|成約|契約|clôture|signature|cierre|firma del|chiusura|abschluss|签约|签订|签署|成交|赢单|结单|关闭|结束|中标|close|closed|closing|won|signed|abschluss|signing",
    "lost": "失注|verloren|perdu|perdido|perso|输单|丢单|流失|失败|lost|loss",
    "paid": "实付|实际支付|支付|付款|实收|已付|paid|payment",
    "all": "gross|net|brutto|netto|借方|debit|soll|合计|总计|含税|应付|应收|grand|gesamt",
}
#: Words with which a heading is none of a field: what is ours, what is the state's, what is said another way.
_STOPS = (
    "mwst|mw st|iva|営業担当|担当営業|当社担当|verkäufer|vertreter|außendienst|vendeur|vendedor|asesor|venditore|partita iva|nif|cif|tva|siren|ust idnr|steuernummer|mitarbeiter"
    "|提交人|审核人|制表人|填表人|填报人|申请人|开票人|送货人|采集人|汇报人|报告人|记录人|陪同人|同行人|参与人"
    "|传真|fax|ファックス|telefax|télécopie|开户|银行|账号|帐号|账户|bank|iban|swift|税号|税务|税率|税额|纳税人|信用代码|信用等级|信用额度|vat|tax|siret|abn|组织机构代码|注册号|工商"
    "|业务员|销售员|销售代表|销售人员|专管|专营|跟进人|拜访人|所有者|所有人|归属人|归属部门|归属销售|添加人|创建人|录入人|制单|登记人|维护人|客户经理|业务经理|操作人|经手人|修改|更新"
    "|owner|salesperson|sales rep|sales agent|account manager|created by|assigned|modified|updated|betreuer|commercial"
    "|成立|注册资本|注册资金|注册日期|注册时间|核准|法定代表人|法人|参保|经营范围|营业期限|单价|unit price|lineitem price|成本|cost|利润|profit|折扣|优惠|discount|运费|shipping|freight|税金|taxes"
    "|未付|未回|欠款|余额|已回|回款|未收|尾款|定金|预付|balance|outstanding|deposit|credit|prefix|suffix|salutation|initials|anrede|photo|avatar|picture|thumbnail|logo|头像|附件|序号|年龄|性别|gender|sex|身份证号码|身份证|车牌号码|车牌|密码|password|登录|帐户名|年份|周期|次数|频率|天数|比例|赢率|概率|probability|age|employees|员工|人数|规模|营收|revenue|currency|币种|汇率"
)  # fmt: skip


#: Words with which a heading says a name another way than the usual one: it is taken where the usual one is not there.
_OTHERWISE = (
    "英文|拼音|简称|简名|曾用|别名|助记|昵称|kana|phonetic|フリガナ|カナ|nickname|former|short name|display name"
)


def _pattern() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    senses: dict[str, tuple[str, ...]] = {}
    for said, words in [*_DICTIONARY.items(), ("stop", _STOPS), ("otherwise", _OTHERWISE)]:
        for word in words.split("|"):
            senses[simple(word)] = (*senses.get(simple(word), ()), *said.split())
    longest = sorted(senses, key=len, reverse=True)
    parts = [rf"(?<![a-z]){re.escape(word)}s?(?![a-z])" if word.isascii() else re.escape(word) for word in longest]
    return re.compile("|".join(parts)), senses


_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_MARKS = re.compile(r"[\W_]+")
#: Who does something, whatever it is: 预订人, 受访者.
_SOMEBODY = re.compile("[\u4e00-\u9fff]{1,3}[人者]")
_COUNTED = re.compile(r"(?<=[a-zß\u3400-\u9fff])\s*(?:[0-9](?![0-9])|[一二三四五](?= |$))|line\s*\d")


class Heading(Struct, frozen=True):
    """The senses of a heading's words, and how many of its letters are in none of them."""

    senses: frozenset[str]
    unknown: int

    @property
    def is_clear(self) -> bool:
        """Whether every word is known, and one says what the column holds."""
        return not self.unknown and bool(self.senses & _TELLING)


#: Senses that say what a column holds.
_TELLING = frozenset(
    ["name", "id", "phone", "mail", "address", "site", "messaging", "title", "date", "amount", "count", "note", "record", "clock", "region", "postcode", "industry", "grade", "status", "stage", "source", "tags", "outcome", "birthday", "rival", "reason", "subject"]
)  # fmt: skip


@lru_cache(maxsize=4096)
def heading(text: str) -> Heading:
    """What a heading says."""
    pattern, senses = _words()
    text = usual(text) or text
    text = _MARKS.sub(" ", simple(_CAMEL.sub(" ", re.sub(r"(?<=\w) ?#$", " no", text))))
    text = _COUNTED.sub(" ", text)
    found: set[str] = set()
    rest = pattern.sub(lambda match: _note(found, senses, match[0]), text)
    if _SOMEBODY.search(rest) and not {"stop", "client"} & found:
        found.add("person")
        rest = _SOMEBODY.sub("", rest)
    return Heading(frozenset(found), len(re.sub(r"[\s的]|value|the|of|\bpo\b|\bs\b", "", rest)))


@cache
def _words() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    return _pattern()


def _note(found: set[str], senses: dict[str, tuple[str, ...]], word: str) -> str:
    found.update(senses.get(word) or senses[word.removesuffix("s")])
    return " "


#: Of each kind, what senses together name which fields, the more telling before; what is in no rule before them is of no field.
_RULES = {
    "clients": "home address:|home region:|home postcode:|postcode:postcode|province address:region,province|city address:region,city|district address:district"
    "|country address:region,country|region address:region|office address:address|address phone:phone,phone_2,phone_3|address person name:contact|next date:next_on|next:next_on,next_step|activity kind:last_kind|activity date:last_on|last date:last_on|last activity:last_on,last_points|last note:last_points|last person:last_on,contact|activity record:last_points"
    "|activity note:last_points|progress:last_points|expected amount:deal_amount|deal amount:deal_amount|expected date:deal_expected_on"
    "|deal name:deal_name|since date:since|client since:since,name|created date:since|referrer:referrer"
    "|person address:address|client mail:email,email_2|client address:address|person phone:contact_phone,phone,phone_2,phone_3|person mail:contact_email,email,email_2|person title:contact_title|person messaging:contact_messaging"
    "|mail:email,email_2|address:address|phone mobile:contact_phone,phone,phone_2,phone_3|phone direct:contact_phone,phone_2,phone_3,phone|phone:phone,phone_2,phone_3|messaging:contact_messaging"
    "|first:contact_first_name|last part:contact_last_name|title:contact_title|site:website|parent client:parent|parent:parent|industry:industry|province:region,province|city:region,city|district:district|country:region,country|region:region"
    "|grade:grade|client status:status|source:source|tags:tags|birthday:|date:|amount:|person name:contact|person:contact|client id:external_id|note:note|product id:|order id:|id:external_id"
    "|kind:|count:|product:|deal:|since:since|client name:name|client:name|name:|activity:last_on,last_points",
    "contacts": "birthday:birthday|home address:|home region:|home postcode:|postcode:postcode|province address:province|city address:city|district address:district|country address:country"
    "|region address:province|client mail:email_2,email|client address:client_address|client id:client_number|mail:email,email_2|address:client_address"
    "|phone mobile:phone,phone_2,phone_3|phone:phone_2,phone,phone_3|messaging:messaging|title:title|department:title"
    "|site:client_website|first:first_name|last part:last_name|middle:middle_name|date:|amount:|province:province|city:city|district:district|country:country|region:|source:|tags:|grade:|industry:|status:|person id:|person name:name|person client:"
    "|person:name|note:note|id:|kind:|client name:client|client:client|subject:title|name:name",
    "deals": "province address:province|city address:city|district address:district|country address:country|postcode:postcode|deal id:external_id|client id:client_number|lost date:lost_on|lost reason:lost_reason|expected signed amount:amount|expected order amount:amount|expected date:expected_on|expected signed:expected_on|expected order:expected_on|signed date:closed_on"
    "|created date:opened_on|deal date:opened_on|date:|expected amount:amount|deal amount:amount|signed amount:amount|order amount:amount|amount:amount"
    "|rival:competitors|reason:lost_reason|stage:stage|status:state|source:source|channel:channel|phone:client_phone|mail:client_email|address:client_address|province:province|city:city|district:district|country:country|title:|person name:contact|person:contact"
    "|product name:product|product id:|product:product|note:note|progress:note|next:note|record:note|kind:|count:|region:|deal name:name|deal subject:name"
    "|client name:client|client:client|deal:name|subject:name|id:|name:|expected:expected_on|signed:closed_on",
    "orders": "province address:province|city address:city|district address:district|country address:country|postcode:postcode|order id:external_id|product id:|client id:client_number|person id:|count:quantity|order created date:day|order date:day|signed date:day"
    "|created date:day|date:day|paid amount:amount|order amount:amount|all amount:amount|signed amount:amount|amount:amount|all:amount|paid:amount|product name:product"
    "|product subject:product|channel:channel|phone:client_phone|mail:client_email|address:client_address|province:province|city:city|district:district|country:country|title:|region:|grade:|status:|source:|kind:|note:note|client name:client|client:client|product:product"
    "|person name:client|person:client|id:external_id|order:external_id|name:",
    "activities": "province address:province|city address:city|district address:district|country address:country|postcode:postcode|clock:at|activity title:title|activity subject:title|reminder:|next date:next_on|next:next_on,next_step|client id:client_number|minutes:minutes|outcome:outcome|activity date:day,at,next_on|created date:|last date:day"
    "|date:day,at|activity kind:kind|kind:kind|phone:client_phone|mail:client_email|address:client_address|province:province|city:city|district:district|country:country|title:|region:|amount:|status:status|subject:title|activity record:points"
    "|record:points|progress:points|note:points|person name:contact|person:contact|client name:client|client:client|product:|id:|name:",
}  # fmt: skip


@cache
def _rules(kind: str) -> tuple[tuple[frozenset[str], tuple[str, ...]], ...]:
    return tuple(
        (frozenset(senses.split()), tuple(names.split(",")))
        for senses, _, names in (rule.partition(":") for rule in _RULES[kind].split("|"))
    )


def in_chinese(text: str) -> str:
    """The Chinese of a heading that says the same in two languages, 公司名称 of 公司名称 Company; empty for any other."""
    return plain(_twice(text)[0])


def in_latin(text: str) -> str:
    """The other language of such a heading: Company."""
    return plain(_twice(text)[1])


def _twice(text: str) -> tuple[str, str]:
    """The two languages of a heading, unless they are two words of one thing, as in 联系人Email."""
    han, latin = scripts(text)
    first, second = heading(han).senses, heading(latin).senses
    return ("", "") if first and second and first.isdisjoint(second) else (han, latin)


def is_telling(text: str) -> bool:
    """Whether a heading's words say what its column holds, or that it holds none of the fields."""
    return bool(
        heading(text).senses & (_TELLING - {"name"} | {"stop", "otherwise", "product", "stage", "department", "count"})
    )


#: Senses of the words for a part of an address; what else a heading says is whose address it is.
_OF_PLACE = ("address", "region", "postcode")
PARTS_SAID = ("province", "city", "district", "postcode", "country")


def part_of_place(text: str) -> str:
    """Which part of an address a heading says; empty where it says none, or no certain one."""
    senses = heading(text).senses
    return next((part for part in PARTS_SAID if part in senses), "")


def whose_place(text: str) -> str:
    """A heading of an address without the words for its parts: billing of Billing City."""
    pattern, senses = _words()
    text = simple(_CAMEL.sub(" ", text))
    rest = pattern.sub(
        lambda found: (
            " " if set(_OF_PLACE) & set(senses.get(found[0]) or senses[found[0].removesuffix("s")]) else found[0]
        ),
        text,
    )
    return re.sub(r"[\W\d_]|address|line|formatted|code|\bof\b", "", rest)


_OF_FIRM = re.compile("公司|单位|企业(?!邮)|company|main|account|organi[sz]ation", re.I)
_OF_OFFICE = re.compile("座机|固定|固话|总机|总部|办公|传真|office|business|landline|reception|switchboard", re.I)


def is_of_firm(text: str, field: str) -> bool:
    """Whether a heading of phones or mail addresses says that they are the firm's; an office has phones, people have its mail."""
    is_office = field == "phone" and bool(_OF_OFFICE.search(text)) and "mobile" not in heading(text).senses
    return bool(_OF_FIRM.search(text)) or is_office


def is_of_person(text: str) -> bool:
    """Whether a heading of phones says that a person has them at hand: a mobile, a direct line."""
    return bool({"mobile", "direct"} & heading(text).senses)


def fields_of(kind: str, text: str) -> Iterator[tuple[int, str]]:
    """The fields that a heading's words name, with how far from plain it says so."""
    said = heading(text)
    senses_said = said.senses - {"otherwise"}
    if (
        "stop" in said.senses
        or not senses_said
        or (len(senses_said) == 1 and senses_said <= {"id", "name"} and said.unknown > 3)
    ):
        return
    is_otherwise = len(senses_said) < len(said.senses)
    for place, (senses, names) in enumerate(_rules(kind)):
        if senses <= said.senses:
            far = 100 * len(senses_said - senses) + 5 * min(said.unknown, 15) + place
            yield from ((far + 700 * number, name) for number, name in enumerate(names) if name and not is_otherwise)
            if is_otherwise and names[0] in ("name", "contact", "client"):
                yield far + 10_000, names[0]
            return
