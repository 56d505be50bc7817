import ts from 'typescript';

/**
 * Every mutant of a lifecycle or policy: one part of the text taken away.
 * @returns {{ line: number, what: string, text: string }[]} line counts from 1; text is the whole mutated source
 */
export function mutantsOf(path, source) {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const found = [];
  const replace = (node, by, what) => {
    const at = node.getStart(file);
    const text = source.slice(0, at) + by + source.slice(node.getEnd());
    found.push({ line: file.getLineAndCharacterOfPosition(at).line + 1, what, text });
  };
  const visit = (node) => {
    if (isRight(node)) rightWithout(node, replace, constantsOf(file), visit);
    else if (ts.isArrayLiteralExpression(node) && !isStateList(node)) elementsOf(node, replace, visit);
    else if (isAndOr(node)) operandsOf(node, replace, visit);
    else if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** A property of `definePolicy({ … })`: kind, roles, weight, rules. */
const isRight = (node) =>
  ts.isPropertyAssignment(node) &&
  ts.isObjectLiteralExpression(node.initializer) &&
  node.initializer.properties.some((one) => one.name?.getText() === 'roles');
/** `export const STATES = […] as const`: the words themselves, which no condition is. */
const isStateList = (node) => ts.isAsExpression(node.parent);
const isAndOr = (node) =>
  ts.isBinaryExpression(node) && [ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.BarBarToken].includes(node.operatorToken.kind);

/** Each role of the right, its kind (a write that counts as reading), its weight; its rules are elements of an array. */
function rightWithout(right, replace, constants, visit) {
  const name = right.name.getText();
  for (const property of right.initializer.properties) {
    const { initializer } = property;
    const key = property.name.getText();
    if (key === 'roles')
      for (const role of rolesIn(initializer, constants))
        replace(initializer, `(${initializer.getText()}).filter((one) => one !== '${role}')`, `role ${role} of ${name}`);
    else if (key === 'kind' && initializer.text === 'write') replace(initializer, "'read'", `kind write of ${name}`);
    else if (key === 'weight') replace(initializer, 'undefined', `weight of ${name}`);
    else visit(initializer);
  }
}

/** Each element: a state that a move begins in or leads to, a condition, a rule, a role of a list that has its own use. */
function elementsOf(array, replace, visit) {
  for (const element of array.elements) {
    replace(element, '...[]', `${short(element)} in ${ownerOf(array)}`);
    visit(element);
  }
}

/** Each side of an "and" or "or". */
function operandsOf(node, replace, visit) {
  const nothing = node.operatorToken.kind === ts.SyntaxKind.BarBarToken ? 'false' : 'true';
  for (const side of [node.left, node.right]) {
    if (!isAndOr(side)) replace(side, nothing, `${short(side)} in ${ownerOf(node)}`);
    visit(side);
  }
}

const constantsOf = (file) =>
  new Map(
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .map(({ name, initializer }) => [name.getText(), initializer]),
  );

function rolesIn(node, constants) {
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isSpreadElement(node)) return rolesIn(node.expression, constants);
  if (ts.isArrayLiteralExpression(node)) return node.elements.flatMap((one) => rolesIn(one, constants));
  const known = ts.isIdentifier(node) && constants.get(node.text);
  if (!known) throw new Error(`roles that cannot be read from the source: ${node.getText()}`);
  return rolesIn(known, constants);
}

/** `submit.conditions`: the names of the properties around it, the innermost last. */
function ownerOf(node) {
  const names = [];
  for (let at = node.parent; at; at = at.parent)
    if ((ts.isPropertyAssignment(at) || ts.isVariableDeclaration(at)) && at.name) names.unshift(at.name.getText());
  return names.slice(-3).join('.');
}

const short = (node) => {
  const code = /code: '([^']+)'/.exec(node.getText());
  return code ? `'${code[1]}'` : node.getText().replace(/\s+/g, ' ').slice(0, 60);
};
