"""The same waiting room as a page for a browser, made from the same Markdown.

It is written for speed: one file, nothing to fetch but fonts and drawings, no framework, no script but what a
touch and a change of the panel need. Panels fade as the kiosk's do, and only two of them are ever laid out.
"""

import html
import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

import yaml
from markdown import Markdown

PROJECT: Final = Path(__file__).resolve().parents[2]
SECTIONS: Final = {
    "services": ("What we do", "ph.first-aid-kit"),
    "research": ("Research", "ph.book-open"),
    "testimonials": ("Patients say", "ph.quotes"),
    "about": ("About us", "ph.info"),
}
EXTENSIONS: Final = ("tables", "footnotes", "attr_list", "sane_lists", "smarty", "admonition")

STYLE: Final = """
@font-face { font-family: icons; src: url("FONT"); font-display: block; }
* { box-sizing: border-box; margin: 0; }
html { font-size: calc(100vw / 1080); }
body { background: #faf8f3; color: #2b2b2b; font: 38rem/1.45 "Noto Sans", sans-serif; overflow: hidden;
  height: 100vh; user-select: none; cursor: none; }
h1, h2, .name { font-family: "EB Garamond 12", "EB Garamond", serif; font-weight: 400; color: #14213d; }
main { position: absolute; inset: 0 0 379rem 0; overflow: hidden; contain: strict; }
header { position: absolute; inset: 0 0 auto 0; height: 83rem; padding: 0 54rem; display: flex;
  justify-content: space-between; align-items: center; color: #14213d; font-size: 28rem; }
.name { font-size: 46rem; }
.panel { position: absolute; inset: 83rem 0 0 0; display: none; opacity: 0; background: #faf8f3;
  transition: opacity 280ms; will-change: opacity; contain: strict; }
.panel.laid { display: block; }
.panel.shown { opacity: 1; }
.plate { background: #f1ebdd; height: 670rem; padding: 43rem; text-align: center; }
.plate img { height: 100%; max-width: 100%; }
.words { padding: 46rem 54rem; }
.kicker { font: 600 28rem/1.2 "Noto Sans"; color: #14213d; }
.words h1 { font-size: 112rem; line-height: 1.05; margin: 22rem 0; }
.words p { font-size: 48rem; line-height: 1.45; }
.invitation { position: absolute; left: 54rem; bottom: 43rem; height: 86rem; padding: 0 43rem;
  border-radius: 8rem; background: #14213d; color: #faf8f3; font: 600 34rem/86rem "Noto Sans"; }
main:active .invitation { background: #22325a; }
article { position: absolute; inset: 0; display: none; overflow-y: auto; padding: 54rem 154rem;
  background: #faf8f3; contain: strict; scrollbar-width: none; }
article.shown { display: block; }
article h1 { font-size: 68rem; line-height: 1.1; }
article h2 { font-size: 52rem; margin: 36rem 0 14rem; }
article p, article li, article table { font-size: 32rem; margin: 14rem 0; }
article table { border-collapse: collapse; }
article td, article th { border: 1px solid #dcd3bf; padding: 10rem; }
article > img { float: right; width: 230rem; height: 230rem; background: #f1ebdd; }
nav { position: absolute; inset: auto 0 0 0; height: 379rem; background: #14213d; color: #faf8f3;
  display: grid; grid-template-rows: repeat(3, 1fr); font-size: 30rem; }
nav div { display: grid; grid-auto-columns: 1fr; grid-auto-flow: column; }
nav button { background: none; border: 0; color: inherit; font: inherit; }
nav button:active { background: #22325a; }
i { font: normal 40rem/1 icons; vertical-align: middle; margin-right: 14rem; }
.visit .waiting, .visitor { display: none; } .visit .visitor { display: inline-block; }
"""

SCRIPT: Final = """
const panels = [...document.querySelectorAll(".panel")], seconds = SECONDS;
const place = document.querySelector("#place"), main = document.querySelector("main");
let current = 0, timer = 0, paused = false, article = null;
function plan() {
  clearTimeout(timer);
  if (!paused && !article) timer = setTimeout(() => turn(1), seconds * 1000);
}
function turn(by) {
  const old = panels[current];
  current = (current + by + panels.length) % panels.length;
  const fresh = panels[current];
  fresh.classList.add("laid");
  fresh.getBoundingClientRect();
  fresh.classList.add("shown");
  old.classList.remove("shown");
  place.textContent = `${current + 1} of ${panels.length}`;
  plan();
}
main.addEventListener("transitionend", (event) => {
  if (!event.target.classList.contains("shown")) event.target.classList.remove("laid");
});
main.addEventListener("click", () => {
  if (article) return;
  article = document.getElementById("page-" + panels[current].dataset.page);
  article.classList.add("shown");
  article.scrollTop = 0;
  document.body.classList.add("visit");
  plan();
});
document.querySelector("#leave").addEventListener("click", () => {
  if (article) article.classList.remove("shown");
  article = null;
  document.body.classList.remove("visit");
  plan();
});
document.querySelector("#next").addEventListener("click", () => turn(1));
document.querySelector("#previous").addEventListener("click", () => turn(-1));
const pause = document.querySelector("#pause");
pause.addEventListener("click", () => {
  paused = !paused;
  pause.lastChild.data = paused ? "Go on" : "Pause";
  plan();
});
panels[0].classList.add("laid", "shown");
plan();
"""


def write_page(content: Path, out: Path, seconds: float) -> Path:
    """Write the page for the folder `content`, whose panels stay for `seconds`, and return where it is."""
    fonts = Path((find_spec("qtawesome") or _missing()).origin or "").parent / "fonts"
    names = json.loads(next(fonts.glob("phosphor-charmap-*.json")).read_text())

    def icon(name: str) -> str:
        return f"<i>&#x{int(names[name.removeprefix('ph.')], 16):x};</i>"

    def button(name: str, words: str, identity: str = "", kind: str = "") -> str:
        return f'<button id="{identity}" class="{kind}">{icon(name)}{words}</button>'

    panels, articles = [], []
    writer = Markdown(extensions=[*EXTENSIONS])
    for number, (section, facts, text) in enumerate(_pages(content)):
        title, summary = html.escape(str(facts["title"])), html.escape(str(facts.get("summary", "")))
        drawing = PROJECT / "resources" / "illustrations" / f"{facts['illustration']}.svg"
        image = f'<img src="{drawing.as_uri()}" alt="" loading="lazy" decoding="async">'
        if number == 0:
            image = image.replace(' loading="lazy" decoding="async"', "")
        panels.append(
            f'<section class="panel" data-page="{number}"><div class="plate">{image}</div><div class="words">'
            f'<div class="kicker">{SECTIONS[section][0]}</div><h1>{title}</h1>'
            f"<p>{summary}</p></div></section>"
        )
        articles.append(
            f'<article id="page-{number}">{image}<div class="kicker">{SECTIONS[section][0]}</div>'
            f"<h1>{title}</h1><p>{summary}</p>{writer.reset().convert(text)}</article>"
        )
    clinic, _ = _read(content / "clinic.md")
    doors = "".join(button(name, words) for words, name in SECTIONS.values())
    tools = "".join(
        button(name, words, "leave" if name == "ph.eraser" else "")
        for name, words in (
            *(("ph.translate", "العربية"), ("ph.text-aa", "Larger"), ("ph.circle-half", "Contrast")),
            *(("ph.wheelchair", "Lower"), ("ph.eraser", "Clear my screen")),
        )
    )
    turning = "".join(
        (
            button("ph.caret-left", "Previous", "previous", "waiting"),
            button("ph.arrow-left", "Back", "back", "visitor"),
            button("ph.pause", "Pause", "pause", "waiting"),
            button("ph.house", "Home", "home", "visitor"),
            button("ph.caret-right", "Next", "next", "waiting"),
            button("ph.share-network", "Share to care", "share", "visitor"),
            f'<button id="place">1 of {len(panels)}</button>',
        )
    )
    name, address = html.escape(str(clinic["name"])), html.escape(str(clinic.get("address", "")))
    font = next(fonts.glob("phosphor-*.ttf")).as_uri()
    page = (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{name}</title>'
        f"<style>{STYLE.replace('FONT', font)}</style><main>"
        f'<header><span class="name">{name}</span><span>{address}</span></header>{"".join(panels)}'
        f'<div class="invitation">{icon("ph.hand-pointing")}Touch to read more</div>'
        f"{''.join(articles)}</main>"
        f"<nav><div>{doors}</div><div>{turning}</div><div>{tools}</div></nav>"
        f"<script>{SCRIPT.replace('SECONDS', str(seconds))}</script></html>"
    )
    out.write_text(page)
    return out


def _pages(content: Path) -> list[tuple[str, dict[str, Any], str]]:
    """Section, facts and text of each page in English, in the order of the file names."""
    found: list[tuple[str, dict[str, Any], str]] = []
    for section in SECTIONS:
        files = [file for file in (content / section).glob("*.md") if not file.stem.endswith(".ar")]
        files.sort(key=lambda file: int(file.name.partition("-")[0]))
        found += [(section, *_read(file)) for file in files]
    return found


def _read(file: Path) -> tuple[dict[str, Any], str]:
    _, facts, text = file.read_text().split("---\n", 2)
    return yaml.safe_load(facts), text


def _missing() -> Any:
    raise AssertionError("qtawesome is missing: packaging/set-up bench installs it")
