/** Drawing elements and what they are made of. Everything else goes, with all that is in it. */
const elements: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use style title desc path rect circle ellipse line polyline polygon text tspan textpath ' +
    'lineargradient radialgradient stop clippath mask pattern marker filter feblend fecolormatrix ' +
    'fecomponenttransfer fecomposite feflood fefunca fefuncb fefuncg fefuncr fegaussianblur femerge femergenode ' +
    'feoffset femorphology fedropshadow'
  ).split(' '),
);
/** Elements whose text belongs to the drawing. */
const textElements: ReadonlySet<string> = new Set(['title', 'desc', 'text', 'tspan', 'textpath', 'style']);

const tagForm =
  /^<(\/?)([A-Za-z][\w.-]*(?::[A-Za-z][\w.-]*)?)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/;
const attributeForm = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
/** More than this is no logo. */
const mostTags = 20_000;

/**
 * A drawing without anything that could act or reach elsewhere: scripts, event handlers, styles that load or import, animation, foreign
 * content, pictures within it and every reference that leaves it. Null = it is no SVG that can be understood, or declares
 * a document type.
 */
export function cleanSvg(text: string): string | null {
  const source = text.replace(/^\uFEFF/, '');
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/i.test(source)) return null;
  let rest = source;
  let clean = '';
  let tags = 0;
  const open: { readonly name: string; readonly isKept: boolean }[] = [];
  const isKeptHere = (): boolean => open.every(({ isKept }) => isKept);
  while (rest !== '') {
    const skipped = /^(?:<!--[\s\S]*?-->|<\?[\s\S]*?\?>)/.exec(rest)?.[0];
    const words = /^(?:<!\[CDATA\[[\s\S]*?\]\]>|[^<]+)/.exec(rest)?.[0];
    if (skipped !== undefined) rest = rest.slice(skipped.length);
    else if (words !== undefined) {
      rest = rest.slice(words.length);
      const inside = open.at(-1);
      if (inside === undefined && words.trim() !== '') return null;
      const isText = inside !== undefined && isKeptHere() && textElements.has(inside.name);
      if (isText && (inside.name !== 'style' || isHarmless(words))) clean += escapeText(words);
    } else {
      const tag = tagForm.exec(rest);
      tags += 1;
      if (!tag || tags > mostTags) return null;
      const [whole, slash, told = '', attributes = '', selfClosing] = tag;
      rest = rest.slice(whole.length);
      const name = told.toLowerCase().replace(/^svg:/, '');
      if (slash !== '') {
        const wasKept = isKeptHere();
        if (open.pop()?.name !== name) return null;
        if (wasKept) clean += `</${written(told)}>`;
      } else {
        // One drawing, and nothing beside it.
        if (open.length === 0 && (name !== 'svg' || clean !== '')) return null;
        const isKept = elements.has(name);
        if (isKept && isKeptHere()) {
          clean += `<${written(told)}${attributesOf(attributes, name, open.length === 0)}${selfClosing === '/' ? '/' : ''}>`;
        }
        if (selfClosing !== '/') open.push({ name, isKept });
      }
    }
  }
  return open.length === 0 && clean !== '' ? clean : null;
}

/** Prefixes are dropped: the root says whose the names are. */
function written(name: string): string {
  return name.replace(/^svg:/i, '');
}

function attributesOf(text: string, element: string, isRoot: boolean): string {
  const kept = isRoot ? [`xmlns="http://www.w3.org/2000/svg"`] : [];
  for (const [, name = '', double, single] of text.matchAll(attributeForm)) {
    const value = double ?? single ?? '';
    const harmless = harmlessAttribute(name.toLowerCase(), value, element);
    if (harmless !== null)
      kept.push(`${harmless === 'href' ? 'href' : name}="${value.replaceAll('"', '&quot;')}"`);
  }
  return kept.map((one) => ` ${one}`).join('');
}

/** The name under which an attribute may stay; null = it goes. */
function harmlessAttribute(name: string, value: string, element: string): string | null {
  // What is written with references to characters could be anything.
  if (name.startsWith('on') || name.startsWith('xmlns') || value.includes('&#')) return null;
  if (name === 'href' || name === 'xlink:href') {
    const mayRefer = ['use', 'lineargradient', 'radialgradient', 'pattern', 'textpath', 'filter'].includes(
      element,
    );
    return mayRefer && /^#[\w.:-]+$/.test(value.trim()) ? 'href' : null;
  }
  if (name.includes(':') && name !== 'xml:space') return null;
  return isHarmless(value) ? name : null;
}

/** Whether a value or a style refers to nothing outside of the drawing. */
function isHarmless(value: string): boolean {
  const plain = value.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1');
  if (/[\\@<]|&#|expression|javascript:|data:|https?:|\/\//i.test(plain)) return false;
  const references = plain.match(/url\s*\([^)]*\)?/gi) ?? [];
  return references.every((one) => /^url\(\s*['"]?#[\w.:-]+['"]?\s*\)$/i.test(one));
}

function escapeText(words: string): string {
  const plain = words.replace(/^<!\[CDATA\[([\s\S]*)\]\]>$/, '$1');
  return plain
    .replace(/&(?!(?:amp|lt|gt|quot|apos);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
