'use strict';

/**
 * Names of kernels, and which language of the editor each is. A `.dib` names kernels (`#!csharp`), the editor names
 * languages; most names are the same.
 */

/** The kernels that every reader knows, with the other names that they go by. */
const KERNELS = [
  { name: 'csharp', aliases: ['c#', 'C#'] },
  { name: 'fsharp', aliases: ['f#', 'F#'] },
  { name: 'html', aliases: [] },
  { name: 'javascript', aliases: ['js'] },
  { name: 'markdown', aliases: ['md'] },
  { name: 'mermaid', aliases: [] },
  { name: 'sql', aliases: [] },
];

/** The languages of code cells, in the order in which the editor offers them. */
const CODE_LANGUAGES = ['csharp', 'fsharp', 'sql', 'javascript', 'mermaid', 'html'];

/** Kernels of other engines whose language has another name. */
const OTHER_LANGUAGES = new Map([['pwsh', 'powershell'], ['value', 'plaintext']]);

class KernelNames {
  #canonical = new Map();

  /** @param {{name: string, aliases: string[]}[]} meta Kernels that the notebook's meta names; those known to all win. */
  constructor(meta = []) {
    for (const kernel of [...KERNELS, ...meta]) {
      const owner = this.#canonical.get(kernel.name) ?? kernel.name;
      for (const name of [kernel.name, ...kernel.aliases]) {
        if (!this.#canonical.has(name)) this.#canonical.set(name, owner);
      }
    }
  }

  /**
   * The kernel that a line names when the whole line is a separator.
   * @param {string} line
   * @returns {string | undefined}
   */
  separator(line) {
    return line.startsWith('#!') ? this.#canonical.get(line.slice(2)) : undefined;
  }

  /** @param {string} name */
  knows(name) {
    return this.#canonical.has(name);
  }
}

/**
 * The editor's language for a kernel. A database that a cell connected (`sql-archive`) is written in SQL.
 * @param {string} kernel
 */
function languageOf(kernel) {
  return kernel.startsWith('sql-') ? 'sql' : OTHER_LANGUAGES.get(kernel) ?? kernel;
}

/**
 * The kernel for a cell of a language; the one that the cell had before where it is still of that language.
 * @param {string} language
 * @param {string} [before]
 */
function kernelOf(language, before) {
  if (before !== undefined && languageOf(before) === language) return before;
  for (const [kernel, other] of OTHER_LANGUAGES) {
    if (other === language) return kernel;
  }
  return language;
}

module.exports = { CODE_LANGUAGES, KernelNames, kernelOf, languageOf };
