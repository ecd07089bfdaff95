import ts from 'typescript';

/** Calls whose words nobody in front of the panel reads. */
const unread = /^(?:log|this\.#log|deps\.log|this\.#deps\.log)\.|^(?:Error|SetupError|RegExp)$|\.describe$/;

/**
 * What a file of main says in English: its texts of several words, as templates with `{}` for each gap. Texts of imports,
 * of the log and of types are none.
 */
export function sentencesOf(source: string): string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && unread.test(node.expression.getText(file)))
      return;
    const text = textOf(node);
    if (text !== null && /\p{L}{2,} \p{L}|\p{L}{2,} \{\}|\{\} \p{L}{2,}/u.test(text)) found.add(text);
    ts.forEachChild(node, visit);
  };
  const file = ts.createSourceFile('main.ts', source, ts.ScriptTarget.Latest, true);
  visit(file);
  return [...found];
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `{}${literal.text}`).join('');
}
