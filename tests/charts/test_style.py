from __future__ import annotations

import subprocess
import sys
import threading
import warnings
from pathlib import Path

import pytest

from salesplanner.charts import style

HOME = Path(__file__).parents[2]
HOSTILE = [
    "US$ 5% and $",
    "Deal $1M_$",
    "=cmd|' /C calc'!A0",
    "<b>x</b>",
    "a\x00b\x07",
    "\ud800half",
    "长" * 40_000,
    "𠮷野家",
    "a\nb",
]


def drawing(*texts):
    def draw(figure):
        axes = style.add_axes(figure)
        axes.plot([0, 1], [-1, 1])
        for text in texts:
            axes.text(0.2, 0, style.label(text))
            axes.set_title(style.label(text))

    return draw


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("tokens", [style.LIGHT, style.DARK])
def test_chinese_and_minus_have_their_glyphs(language, tokens):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        picture = style.render(drawing("敬业集团 −1 ▲ 13.1% ¥ ·「」𠮷"), 8, 4, dpi=96, language=language, tokens=tokens)
    assert picture.startswith(b"\x89PNG")


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_is_drawn(text):
    assert style.render(drawing(text), 8, 4, dpi=50).startswith(b"\x89PNG")


def test_labels_are_one_line_of_at_most_40_letters():
    assert style.label("a\n b\t\x00c") == "a b c"
    assert len(style.label("长" * 50)) == 40
    assert style.label("长" * 50).endswith("…")


def test_margins_are_pixels_whatever_the_size():
    seen = []
    for width in (8, 16):
        style.render(
            lambda figure: seen.append((style.add_axes(figure, left=50).get_position().x0, figure.get_figwidth())),
            width,
            6,
            dpi=50,
        )
    for share, inches in seen:
        assert share * inches * 96 == pytest.approx(50)


def test_tokens_are_those_of_the_drawing():
    seen = []
    style.render(lambda figure: seen.append(style.tokens()), 4, 3, dpi=50, tokens=style.DARK)
    assert seen == [style.DARK]
    assert style.tokens() is style.LIGHT


def test_picture_file_tells_nothing_of_the_machine():
    assert b"Software" not in style.render(drawing("x"), 4, 3, dpi=50)
    assert b"dc:date" not in style.render(drawing("x"), 4, 3, format="svg")


def test_themes_do_not_mix_between_threads():
    def one(tokens, results):
        def draw(figure):
            results.append(figure.get_facecolor())

        for _ in range(5):
            style.render(draw, 3, 2, dpi=30, tokens=tokens)

    light, dark = [], []
    threads = [
        threading.Thread(target=one, args=(style.LIGHT, light)),
        threading.Thread(target=one, args=(style.DARK, dark)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(light)) == len(set(dark)) == 1
    assert set(light) != set(dark)


def run(program):
    return subprocess.run([sys.executable, "-c", program], cwd=HOME, capture_output=True, text=True, timeout=120)


def test_matplotlib_is_loaded_by_drawing_and_pyplot_never():
    done = run(
        "import sys; from salesplanner.charts import style\n"
        "assert 'matplotlib' not in sys.modules\n"
        "style.render(lambda figure: None)\n"
        "assert 'matplotlib' in sys.modules and 'matplotlib.pyplot' not in sys.modules"
    )
    assert done.returncode == 0, done.stderr
