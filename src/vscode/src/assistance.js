'use strict';

const vscode = require('vscode');
const { DIB_TYPE } = require('./dib/serializer');
const { codePoints, codeUnits, kernelOfCell, sourceOf } = require('./kernel/cellRequest');
const { IPYNB_TYPE } = require('./kernel/controllers');

const LANGUAGES = ['csharp', 'fsharp', 'sql'];
const SELECTOR = [DIB_TYPE, IPYNB_TYPE].flatMap(notebookType => LANGUAGES.map(language => ({ notebookType, language })));
const PAUSE = 700;

const KINDS = {
  method: vscode.CompletionItemKind.Method,
  property: vscode.CompletionItemKind.Property,
  field: vscode.CompletionItemKind.Field,
  class: vscode.CompletionItemKind.Class,
  interface: vscode.CompletionItemKind.Interface,
  enum: vscode.CompletionItemKind.Enum,
  namespace: vscode.CompletionItemKind.Module,
  variable: vscode.CompletionItemKind.Variable,
  keyword: vscode.CompletionItemKind.Keyword,
  magic: vscode.CompletionItemKind.Event,
  table: vscode.CompletionItemKind.Struct,
  column: vscode.CompletionItemKind.Field,
  event: vscode.CompletionItemKind.Event,
};

const SEVERITIES = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** What the kernel knows about a cell while it is written: words that could follow, what stands at a place, what is wrong. */
class Assistance {
  #controllers;
  #diagnostics = vscode.languages.createDiagnosticCollection('asl');
  #timers = new Map();
  #disposables;

  /** @param {import('./kernel/controllers').Controllers} controllers */
  constructor(controllers) {
    this.#controllers = controllers;
    this.#disposables = [
      this.#diagnostics,
      vscode.languages.registerCompletionItemProvider(SELECTOR, { provideCompletionItems: (document, position) => this.#complete(document, position) }, '.', '#', '!'),
      vscode.languages.registerHoverProvider(SELECTOR, { provideHover: (document, position) => this.#hover(document, position) }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#checkSoon(document)),
      vscode.workspace.onDidCloseTextDocument(document => this.#diagnostics.delete(document.uri)),
      vscode.workspace.onDidChangeNotebookDocument(({ contentChanges }) => this.#forget(contentChanges.flatMap(change => change.removedCells))),
      controllers.onChanged(notebook => this.#checkAll(notebook)),
    ];
  }

  dispose() {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #complete(document, position) {
    const reply = await this.#ask('complete_request', document, position, vscode.workspace.isTrusted);
    if (reply?.status !== 'ok') return undefined;
    const source = textOf(document);
    const range = rangeOf(document, codeUnits(source, reply.cursor_start), codeUnits(source, reply.cursor_end));
    const details = new Map((reply.metadata?._jupyter_types_experimental ?? []).map(item => [item.text, item]));
    return reply.matches.map((text, i) => {
      const known = details.get(text);
      const item = new vscode.CompletionItem(text, KINDS[known?.type] ?? vscode.CompletionItemKind.Text);
      item.range = range;
      item.detail = known?.signature;
      item.sortText = String(i).padStart(6, '0');
      return item;
    });
  }

  async #hover(document, position) {
    const reply = await this.#ask('inspect_request', document, position, false);
    const words = reply?.found ? reply.data['text/markdown'] ?? reply.data['text/plain'] : undefined;
    return words === undefined ? undefined : new vscode.Hover(new vscode.MarkdownString(words));
  }

  async #ask(type, document, position, mayStart) {
    const cell = cellOf(document);
    const session = cell && this.#controllers.sessionOf(cell.notebook);
    const text = document.getText();
    const before = normalLineEnds(text.slice(0, document.offsetAt(position)));
    return session?.ask(type, cell, { code: normalLineEnds(text), cursor_pos: codePoints(before, before.length), detail_level: 0 }, { mayStart });
  }

  #forget(cells) {
    for (const { document } of cells) {
      clearTimeout(this.#timers.get(document));
      this.#timers.delete(document);
      this.#diagnostics.delete(document.uri);
    }
  }

  #checkAll(notebook) {
    for (const cell of notebook.getCells()) this.#checkSoon(cell.document);
  }

  /** Checks a cell when its author pauses. */
  #checkSoon(document) {
    const cell = cellOf(document);
    if (cell === undefined || !LANGUAGES.includes(document.languageId)) return;
    clearTimeout(this.#timers.get(document));
    this.#timers.set(document, setTimeout(() => {
      this.#timers.delete(document);
      this.#check(cell);
    }, PAUSE));
  }

  /** A cell is checked when those above it have run: before that, the compiler cannot know what they declare. */
  async #check(cell) {
    if (cell.index < 0 || cell.document.isClosed) return;
    const session = this.#controllers.sessionOf(cell.notebook);
    const canKnow = session?.isAlive && !session.hasRunAsItIs(cell) && cell.notebook.getCells(new vscode.NotebookRange(0, cell.index))
      .every(above => above.kind !== vscode.NotebookCellKind.Code || above.document.getText().trim() === '' || session.hasRun(above));
    const version = cell.document.version;
    const reply = canKnow ? await session.ask('diagnose_request', cell, { code: sourceOf(cell) }, { mayStart: false }) : undefined;
    if (cell.index < 0 || cell.document.isClosed || cell.document.version !== version) return;
    this.#diagnostics.set(cell.document.uri, (reply?.diagnostics ?? []).map(diagnostic));
  }
}

function diagnostic({ severity, code, message, range }) {
  const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
  const made = new vscode.Diagnostic(place, message, SEVERITIES[severity] ?? vscode.DiagnosticSeverity.Error);
  made.code = code;
  made.source = 'asl';
  return made;
}

/** The cell that a document is the text of. */
function cellOf(document) {
  if (document.uri.scheme !== 'vscode-notebook-cell') return undefined;
  const wanted = document.uri.toString();
  for (const notebook of vscode.workspace.notebookDocuments) {
    const cell = notebook.getCells().find(candidate => candidate.document.uri.toString() === wanted);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

const normalLineEnds = text => text.replace(/\r\n?/g, '\n');
const textOf = document => normalLineEnds(document.getText());

/** A range of a text whose lines end with LF, in a document whose lines may end otherwise. */
function rangeOf(document, start, end) {
  const text = textOf(document);
  const place = offset => {
    const before = text.slice(0, offset);
    return new vscode.Position(before.split('\n').length - 1, offset - (before.lastIndexOf('\n') + 1));
  };
  return new vscode.Range(place(start), place(end));
}

module.exports = { Assistance };
