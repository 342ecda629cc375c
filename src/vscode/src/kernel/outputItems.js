'use strict';

const vscode = require('vscode');
const { errorText } = require('./errorText');

const IMAGES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);
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
      ...dataTable(content.data),
    };
    return output;
  }

  /** @param {Record<string, unknown>} data The forms of a value by their media types. */
  items(data) {
    return Object.entries(data).map(([mime, value]) => this.#item(mime, value));
  }

  /** Printed text. */
  stream(name, text) {
    return name === 'stderr' ? vscode.NotebookCellOutputItem.stderr(text) : vscode.NotebookCellOutputItem.stdout(text);
  }

  /** @param {{ ename?: string, evalue?: string, traceback?: string[] }} content */
  error({ ename = 'Error', evalue = '', traceback = [] }) {
    return vscode.NotebookCellOutputItem.error({ name: ename, message: evalue, stack: errorText({ ename, evalue, traceback }) });
  }

  #item(mime, value) {
    if (/^application\/(.+\+)?json$/.test(mime)) return vscode.NotebookCellOutputItem.json(value, mime);
    const text = Array.isArray(value) ? value.join('') : typeof value === 'string' ? value : JSON.stringify(value);
    if (IMAGES.has(mime)) return new vscode.NotebookCellOutputItem(Buffer.from(text, 'base64'), mime);
    const sortable = mime === 'text/html' && text.includes(TABLE_MARK);
    return vscode.NotebookCellOutputItem.text(sortable ? `${text}\n${this.#tableAddition}` : text, mime);
  }
}

/** The table of a chart's data, which stands in the chart's HTML; the renderer shows it below the chart. */
function dataTable(data) {
  const html = data?.['application/vnd.plotly.v1+json'] === undefined ? undefined : data['text/html'];
  const table = typeof html === 'string' ? /<table class="asl-table">.*?<\/table>/s.exec(html)?.[0] : undefined;
  return table === undefined ? {} : { dataTable: table };
}

module.exports = { OutputItems };
