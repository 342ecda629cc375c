// Draws Plotly figures. plotly.js comes with the extension; nothing is fetched.
import '../assets/plotly.min.js';
import { makeTables, style as tableStyle } from '../assets/tables.js';
import { safeConfig, safeData, safeLayout } from './safeChart.js';

const { Plotly } = globalThis;
const STYLE = `
.asl-chart { margin: 0; }
.asl-chart > .finding { max-width: 46rem; margin: .5rem 0; font-weight: bold; }
.asl-chart > .plot { min-height: 20rem; background: #fff; }
.asl-chart > figcaption, .asl-chart > ul { max-width: 46rem; margin: .5rem 0; line-height: 1.5; }
.asl-chart > ul { padding-left: 1.2rem; color: var(--vscode-descriptionForeground); }
.asl-chart > details > summary { cursor: pointer; }
.asl-chart > .failed { color: var(--vscode-errorForeground); white-space: pre-wrap; }
`;

/** @type {import('vscode-notebook-renderer').ActivationFunction} */
export function activate() {
  Plotly.setPlotConfig({ plotlyServerURL: '', topojsonURL: '', displaylogo: false });
  const style = document.createElement('style');
  style.textContent = STYLE + tableStyle;
  document.head.append(style);
  const drawn = new Map();

  return {
    renderOutputItem(item, element) {
      forget(drawn, item.id);
      const figure = document.createElement('figure');
      figure.className = 'asl-chart';
      element.replaceChildren(figure);
      try {
        drawn.set(item.id, draw(figure, item.json(), item.metadata));
      } catch (error) {
        fail(figure, error);
      }
    },
    disposeOutputItem(id) {
      for (const known of id === undefined ? [...drawn.keys()] : [id]) forget(drawn, known);
    },
  };
}

/** Draws a figure with what belongs to it: caption, notes, the table of its data. Returns what takes it down again. */
function draw(figure, chart, metadata) {
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
  addCaption(figure, caption);
  addNotes(figure, notes);
  addTable(figure, metadata?.dataTable);
  Plotly.newPlot(plot, safeData(chart.data), { autosize: true, ...safeLayout(layout) }, { ...safeConfig(chart.config), responsive: false }).catch(error => fail(figure, error));
  return followWidth(plot);
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
  drawn.get(id)?.();
  drawn.delete(id);
}
