'use strict';

const vscode = require('vscode');
const { errorText } = require('./errorText');

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
const CSV = 'text/csv';
const LONGEST_CSV = 8_000_000;
const TABLE_MARK = 'class="asl-table"';

/** Makes outputs of the editor of messages of the kernel. */
class OutputItems {
  #tableAddition;

  /** @param {string} tableAddition Style and script that sort and turn tables, put behind every output that holds one. */
  constructor(tableAddition) {
    this.#tableAddition = tableAddition;
  }

  /**
   * The output of a `display_data` or `execute_result` message.
   * @param {string} type
   * @param {any} content
   */
  display(type, content) {
    const output = new vscode.NotebookCellOutput(this.items(content.data ?? {}));
    // The first three are what the editor's own writer of .ipynb files looks for; the last is for the renderer alone.
    output.metadata = {
      outputType: type,
      ...(type === 'execute_result' ? { executionCount: content.execution_count } : {}),
      metadata: content.metadata ?? {},
      ...chartParts(content.data),
    };
    return output;
  }

  /** @param {Record<string, unknown>} data The forms of a value by their media types. */
  items(data) {
    return Object.entries(data).map(([mime, value]) => this.#item(mime, value, data[CSV]));
  }

  /** Printed text. */
  stream(name, text) {
    return name === 'stderr' ? vscode.NotebookCellOutputItem.stderr(text) : vscode.NotebookCellOutputItem.stdout(text);
  }

  /** @param {{ ename?: string, evalue?: string, traceback?: string[] }} content */
  error({ ename = 'Error', evalue = '', traceback = [] }) {
    return vscode.NotebookCellOutputItem.error({ name: ename, message: evalue, stack: errorText({ ename, evalue, traceback }) });
  }

  #item(mime, value, csv) {
    if (/^application\/(.+\+)?json$/.test(mime)) return vscode.NotebookCellOutputItem.json(value, mime);
    const text = Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : JSON.stringify(value);
    if (IMAGES.has(mime)) return new vscode.NotebookCellOutputItem(Buffer.from(text, 'base64'), mime);
    const sortable = mime === 'text/html' && text.includes(TABLE_MARK);
    return vscode.NotebookCellOutputItem.text(sortable ? `${text}\n${wholeTable(csv)}${this.#tableAddition}` : text, mime);
  }
}

/** The whole table beside its HTML, which may show a part: for the buttons that take it along. A very long one stays out. */
function wholeTable(csv) {
  if (typeof csv !== 'string' || csv.length > LONGEST_CSV) return '';
  return `<script type="application/json" class="asl-csv">${JSON.stringify(csv).replaceAll('<', '\\u003c')}</script>\n`;
}

/** What a chart's HTML holds beside the chart, which the renderer draws itself: its name, its table, the table as CSV. */
function chartParts(data) {
  const html = data?.['application/vnd.plotly.v1+json'] === undefined ? undefined : data['text/html'];
  if (typeof html !== 'string') return {};
  const part = pattern => pattern.exec(html)?.[1];
  const csv = part(/<script type="application\/json" class="asl-csv">(.*?)<\/script>/s);
  return {
    chart: {
      name: part(/<figure class="asl-figure"[^>]* data-name="([^"]*)"/),
      table: part(/(<table class="asl-table">.*?<\/table>)/s),
      csv: csv === undefined ? undefined : JSON.parse(csv),
    },
  };
}

module.exports = { CSV, OutputItems };
