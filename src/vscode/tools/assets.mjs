// Brings together what the extension takes from elsewhere in the repository: plotly.js from npm, the script of the tables,
// and the template of a notebook. The folder `assets` is made anew each time and never committed.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const extension = dirname(dirname(fileURLToPath(import.meta.url)));
const root = join(extension, '..', '..');
const assets = join(extension, 'assets');
const plotly = join(root, 'node_modules', 'plotly.js-dist-min');
const template = join(root, 'src', 'AntiStalinistLeft.Cli', 'Projects', 'Template', 'notebooks');
const tables = join(root, 'src', 'AntiStalinistLeft.Notebooks', 'Pages', 'Assets', 'table.js');

if (!existsSync(plotly)) throw new Error(`${plotly} is missing: run “npm ci” in ${root} first.`);
rmSync(assets, { recursive: true, force: true });
mkdirSync(join(assets, 'template'), { recursive: true });
copyFileSync(join(plotly, 'plotly.min.js'), join(assets, 'plotly.min.js'));
copyFileSync(join(plotly, 'LICENSE'), join(assets, 'plotly.LICENSE'));
copyFileSync(tables, join(assets, 'table.js'));
const style = readFileSync(join(extension, 'renderer', 'tables.css'), 'utf8');
writeFileSync(join(assets, 'tables.js'), `export const style = ${JSON.stringify(style)};\nexport function makeTables() {\n${readFileSync(tables, 'utf8')}}\n`);
copyFileSync(join(template, '01-first-look.dib'), join(assets, 'template', 'notebook.dib'));
copyFileSync(join(template, 'setup.dib'), join(assets, 'template', 'setup.dib'));
