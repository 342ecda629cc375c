// The extension reads a .dib as the kit does: each file is converted by `asl` to an .ipynb, and the cells compared.
// Usage: agreement.mjs ASL FOLDER-TO-MAKE
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const { readDib } = require(join(root, 'src', 'vscode', 'src', 'dib', 'reader.js'));

const [asl, folder] = process.argv.slice(2);
const META = '#!meta\n{"kernelInfo":{"items":[{"name":"sql-archive","aliases":["archive"]},{"name":"mine","aliases":["csharp","my"]}]}}\n';
const AWKWARD = {
  'empty-cells': '#!markdown\n\n#!csharp\nx\n#!markdown\n',
  'before-the-first': '\n\n 1 \n\n#!md\n\n\n# a\n \n\n',
  'crlf': '#!csharp\r\n\r\na\r\nb\r\n\r\n#!sql\r\nselect 1\r\n',
  'mixed-ends': '#!csharp\r\na\nb\r\n\n#!html\n<p>\r\n</p>',
  'mark': '\uFEFF#!csharp\n1\n',
  'aliases': '#!c#\n1\n#!C#\n2\n#!f#\n3\n#!js\n4\n#!md\n5\n',
  'no-separators': '#!csharp\n #!fsharp\n#!fsharp \n#!Fsharp\n#!time\n#!import setup.dib\n',
  'within-a-string': '#!csharp\nvar s = """\n#!markdown\n""";\n',
  'meta': `${META}#!archive\nselect 1\n#!csharp\nb\n#!my\nc\n`,
  'meta-within': `a\n${META}#!time\nb\n`,
  'meta-twice': `${META}#!csharp\n#!meta\n{}\n`,
  'other-letters': '#!markdown\n\n«ü» 𝔘\u2028x\n\n#!csharp\n"é"\t\n',
};

mkdirSync(folder, { recursive: true });
const files = Object.entries(AWKWARD).map(([name, text]) => {
  const path = join(folder, `${name}.dib`);
  writeFileSync(path, text);
  return path;
});
const notebooks = join(root, 'notebooks');
files.push(...readdirSync(notebooks).filter(name => name.endsWith('.dib')).map(name => join(notebooks, name)));

for (const file of files) {
  const converted = join(folder, `${basename(file, '.dib')}.ipynb`);
  execFileSync(asl, ['convert', file, converted], { stdio: ['ignore', 'ignore', 'inherit'] });
  const theirs = JSON.parse(readFileSync(converted, 'utf8')).cells.map(cell => {
    const source = [].concat(cell.source).join('');
    return cell.cell_type === 'markdown' ? ['markdown', source] : ['code', source];
  });
  const ours = readDib(readFileSync(file, 'utf8')).cells.map(cell => (cell.kernel === 'markdown' ? ['markdown', cell.source]
    : ['code', cell.kernel === 'csharp' ? cell.source : `#!${cell.kernel}\n${cell.source}`]));
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
    throw new Error(`${file} is read in two ways.\nThe extension: ${JSON.stringify(ours)}\nThe kit: ${JSON.stringify(theirs)}`);
  }
}
console.log(`${files.length} notebooks read alike`);
