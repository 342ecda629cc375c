// Sees to it, before the tests start, that they find a browser, Unicode's own test cases and the programs named in the
// arguments (program=package of Debian), and says what it does. An
// installed browser is taken; else, as root on Debian, the package; else Playwright's own download. ASL_NO_INSTALL=1
// forbids all of it: a test that opens a page then fails and says so, the one of Unicode's cases is skipped by name.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

const installed = [
  process.env.ASL_CHROMIUM,
  '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const downloads = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'ms-playwright');
const downloaded = () => existsSync(downloads) && readdirSync(downloads).some(name => name.startsWith('chromium'));
const found = () => installed.some(path => path && existsSync(path)) || downloaded();

const mayInstall = process.env.ASL_NO_INSTALL !== '1';
const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

function step(command, args) {
  console.log(`For the tests: ${command} ${args.join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;
}

function installDebian(...packages) {
  const wait = ['-o', 'DPkg::Lock::Timeout=300'];
  return debian && step('apt-get', [...wait, 'update', '-q']) && step('apt-get', [...wait, 'install', '-qy', '--no-install-recommends', ...packages]);
}

if (mayInstall && !found()) {
  installDebian('chromium', 'fonts-open-sans');
  if (!found()) step('npx', ['playwright-core', 'install', '--with-deps', 'chromium']);
  if (!found()) console.log('Still no browser; the tests that open pages will fail and say so.');
}

if (mayInstall && debian && !existsSync('/usr/share/unicode/auxiliary/WordBreakTest.txt')) installDebian('unicode-data');

const missing = process.argv.slice(2).map(need => need.split('=')).filter(([program]) => !existsSync(resolve('/usr/bin', program)));
if (mayInstall && debian && missing.length > 0) installDebian(...new Set(missing.map(([, name]) => name)));
