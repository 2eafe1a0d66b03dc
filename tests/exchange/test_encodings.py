"""Text files of one byte a letter are read in the letters of their language, and those of others as ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.source import decode


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Nazwa firmy;Osoba\nZakład Mięsny Łęczna;Żaneta Świąć\n", "cp1250"),
        ("Nazwa firmy;Osoba\nZakład Mięsny Łęczna;Żaneta Świąć\n", "iso8859-2"),
        ("Firma;Jméno\nŽelezárny Třinec;Jiří Dvořák\n", "cp1250"),
        ("Cég;Név\nSzőlő Kft.;Kovács Géza\n", "cp1250"),
        ("Компания;Контакт\nООО Ромашка;Иван Петров\nЗАО Берёзка;Пётр\n", "cp1251"),
        ("Şirket;Kişi\nÇelik Yapı A.Ş.;İbrahim Güneş\n", "cp1254"),
        ("Firma;Ort\nBäckerei Öztürk;Genève\nPeña;Málaga\n", "cp1252"),
        ("Société;Montant\nChâteau d’Orgnac;1 250,00 €\n", "cp1252"),
        ("客户名称,联系人\n甲厂,王强\n", "gb18030"),
        ("Name,Phone\n彭于,13855351749\n", "gb18030"),
        ("客戶編號,客戶名稱\nC1,鹿港香鋪有限公司\n", "big5"),
    ],
)
def test_letters_tell_the_encoding(text, encoding):
    assert decode(text.encode(encoding), "", Path("list.csv"))[0] == text


def test_letters_of_no_language_are_refused():
    with pytest.raises(Problem) as trouble:
        decode(bytes([0x41, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x0A]), "", Path("list.csv"))
    assert trouble.value.kind is Kind.ENCODING_UNCLEAR
