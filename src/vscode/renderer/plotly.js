// Draws Plotly figures. plotly.js comes with the extension; nothing is fetched.
import '../kit/assets/plotly.min.js';
import { onDark } from '../assets/onDark.js';
import { makeTables, style as tableStyle } from '../assets/tables.js';
import { safeConfig, safeData, safeLayout } from './safeChart.js';
import { themed } from './theme.js';

const { Plotly } = globalThis;
const STYLE = `
.asl-chart { margin: 0; }
.asl-chart > .finding { max-width: 46rem; margin: .5rem 0; font-weight: bold; }
.asl-chart > .plot { min-height: 20rem; }
.asl-tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem; margin: .4rem 0; color: var(--vscode-descriptionForeground); }
.asl-tools button:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 1px; }
.asl-chart > figcaption, .asl-chart > ul { max-width: 46rem; margin: .5rem 0; line-height: 1.5; }
.asl-chart > ul { padding-left: 1.2rem; color: var(--vscode-descriptionForeground); }
.asl-chart > details > summary { cursor: pointer; }
.asl-chart > .failed { color: var(--vscode-errorForeground); white-space: pre-wrap; }
`;

/** @type {import('vscode-notebook-renderer').ActivationFunction} */
export function activate(context) {
  Plotly.setPlotConfig({ plotlyServerURL: '', topojsonURL: '', displaylogo: false });
  const style = document.createElement('style');
  style.textContent = STYLE + tableStyle;
  document.head.append(style);
  const drawn = new Map();
  // The editor says its theme by a class of the body, and changes it there.
  let dark = isDark();
  new MutationObserver(() => {
    if (isDark() === dark) return;
    dark = isDark();
    for (const chart of drawn.values()) chart.paint();
  }).observe(document.body, { attributes: true, attributeFilter: ['class'] });

  return {
    renderOutputItem(item, element) {
      forget(drawn, item.id);
      const figure = document.createElement('figure');
      figure.className = 'asl-chart';
      element.replaceChildren(figure);
      try {
        drawn.set(item.id, draw(figure, item.json(), item.metadata?.chart ?? {}, context));
      } catch (error) {
        fail(figure, error);
      }
    },
    disposeOutputItem(id) {
      for (const known of id === undefined ? [...drawn.keys()] : [id]) forget(drawn, known);
    },
  };
}

/** Draws a figure with what belongs to it: caption, notes, the table of its data. Returns what paints it anew and takes it down. */
function draw(figure, chart, parts, context) {
  if (chart === null || typeof chart !== 'object' || !Array.isArray(chart.data)) throw new Error('a Plotly figure is an object with the array «data»');
  const layout = chart.layout ?? {};
  const title = plain((typeof layout.title === 'string' ? layout.title : layout.title?.text) ?? '');
  const { altText, caption, finding, heading, notes } = layout.meta ?? {};
  const plot = document.createElement('div');
  plot.className = 'plot';
  plot.setAttribute('role', 'img');
  plot.setAttribute('aria-label', [title || finding, altText].filter(Boolean).join('. ') || 'Chart');
  if (typeof finding === 'string' && !heading && finding !== title) figure.append(Object.assign(document.createElement('p'), { className: 'finding', textContent: finding }));
  figure.append(plot);
  const safe = { data: safeData(chart.data), layout: { autosize: true, ...safeLayout(layout) } };
  figure.append(tools(safe, plot, parts, context));
  addCaption(figure, caption);
  addNotes(figure, notes);
  addTable(figure, parts.table);
  const config = { ...safeConfig(chart.config), responsive: false };
  const paint = () => {
    const shown = themed(safe, isDark(), onDark);
    return Plotly.react(plot, shown.data, shown.layout, config).catch(error => fail(figure, error));
  };
  paint();
  return { paint, takeDown: followWidth(plot) };
}

/** Keeps the chart as wide as its place: the pane, and a place that was hidden when the chart was drawn. */
function followWidth(plot) {
  let width = plot.clientWidth;
  const observer = new ResizeObserver(() => {
    if (plot.clientWidth === width || plot.clientWidth === 0) return;
    width = plot.clientWidth;
    Plotly.Plots.resize(plot);
  });
  observer.observe(plot);
  return () => {
    observer.disconnect();
    Plotly.purge(plot);
  };
}

function isDark() {
  const { classList } = document.body;
  return classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
}

/** Buttons that take the figure along. Pictures stand alone: with their heading, on white, whatever the theme. */
function tools(chart, plot, { name, csv }, context) {
  const file = name ?? 'chart';
  const place = Object.assign(document.createElement('div'), { className: 'asl-tools' });
  const button = (text, label, act) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: text, title: label });
    made.setAttribute('aria-label', label);
    made.addEventListener('click', act);
    place.append(made);
  };
  const picture = async format => {
    const { width = plot.clientWidth, height = plot.clientHeight } = chart.layout;
    const address = await Plotly.toImage({ data: chart.data, layout: { ...chart.layout, width, height } }, { format, width, height, scale: format === 'png' ? 3 : 1 });
    save(`${file}.${format}`, await (await fetch(address)).blob());
  };
  button('SVG', `Save ${file} as SVG`, () => picture('svg'));
  button('PNG', `Save ${file} as PNG`, () => picture('png'));
  if (csv !== undefined) button('CSV', `Save the data of ${file} as CSV`, () => save(`${file}.csv`, new Blob([csv], { type: 'text/csv' })));
  if (name !== undefined && context.postMessage !== undefined) button('Export for a paper…', `Write ${file} with picture, table and caption for a paper`, () => context.postMessage({ type: 'export', name }));
  return place;
}

/** The link must be part of the page, for the editor looks at clicks that reach it; and the file is read after the click. */
function save(name, blob) {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What stands below the chart. */
function addCaption(figure, caption) {
  if (typeof caption === 'string') figure.append(Object.assign(document.createElement('figcaption'), { textContent: caption }));
}

function addNotes(figure, notes) {
  if (!Array.isArray(notes) || notes.length === 0) return;
  const list = document.createElement('ul');
  list.append(...notes.map(note => Object.assign(document.createElement('li'), { textContent: String(note) })));
  figure.append(list);
}

/** The table is part of the HTML that the kernel made of the figure; only its cells' texts are taken over. */
function addTable(figure, html) {
  if (typeof html !== 'string') return;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return;
  const details = document.createElement('details');
  details.append(Object.assign(document.createElement('summary'), { textContent: 'Data' }), bare(table));
  figure.append(details);
  makeTables();
}

/** A copy of a table without anything but its text and what marks columns. */
function bare(element) {
  const copy = document.createElement(element.localName);
  for (const name of ['class', 'scope', 'title']) {
    if (element.hasAttribute(name)) copy.setAttribute(name, element.getAttribute(name));
  }
  for (const child of element.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) copy.append(child.textContent);
    else if (/^(caption|thead|tbody|tr|th|td)$/.test(child.localName)) copy.append(bare(child));
  }
  return copy;
}

/** A title without the few tags that Plotly knows. */
function plain(title) {
  return title.replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]+>/g, '');
}

function fail(figure, error) {
  const words = document.createElement('p');
  words.className = 'failed';
  words.setAttribute('role', 'alert');
  words.textContent = `This chart could not be drawn: ${error.message ?? error}`;
  figure.append(words);
}

function forget(drawn, id) {
  drawn.get(id)?.takeDown();
  drawn.delete(id);
}
