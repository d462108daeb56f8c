// SPDX-License-Identifier: EUPL-1.2
import ts from 'typescript';

/** A public method of a class, and whether it asks the policy: itself, or through a function or method of the same file. */
interface PublicMethod {
  readonly name: string;
  readonly asks: boolean;
}

const ASKS = new Set(['requireToegang', 'requireToegangTot', 'readToegang']);

/** What this piece calls by name: `f()`, and `this.f()`. */
function callsIn(piece: ts.Node): readonly string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const { expression } = node;
      if (ts.isIdentifier(expression)) names.push(expression.text);
      if (ts.isPropertyAccessExpression(expression) && expression.expression.kind === ts.SyntaxKind.ThisKeyword)
        names.push(expression.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(piece);
  return names;
}

const isPrivate = (member: ts.MethodDeclaration | ts.PropertyDeclaration): boolean =>
  ts.isPrivateIdentifier(member.name) ||
  (member.modifiers ?? []).some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword || kind === ts.SyntaxKind.ProtectedKeyword);

/** A method, or a field that holds a function. */
const isMethod = (member: ts.ClassElement): member is ts.MethodDeclaration | ts.PropertyDeclaration =>
  ts.isMethodDeclaration(member) ||
  (ts.isPropertyDeclaration(member) && member.initializer !== undefined && ts.isFunctionLike(member.initializer));

/** The public methods of the classes in a source, in order of place. */
export function readPublicMethods(source: string): readonly PublicMethod[] {
  const { statements } = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const classes = statements.filter(ts.isClassDeclaration);
  const methods = classes.flatMap((one) => one.members.filter(isMethod).map((member) => ({ one, member })));
  const calls = new Map<string, readonly string[]>([
    ...statements.filter(ts.isFunctionDeclaration).map((one) => [one.name?.text ?? '', callsIn(one)] as const),
    ...methods.map(({ member }) => [member.name.getText(), callsIn(member)] as const),
  ]);
  const asks = (name: string, seen: readonly string[]): boolean =>
    ASKS.has(name) || (!seen.includes(name) && (calls.get(name) ?? []).some((next) => asks(next, [...seen, name])));
  return methods
    .filter(({ member }) => !isPrivate(member))
    .map(({ one, member }) => ({
      name: `${one.name?.text ?? ''}.${member.name.getText()}`,
      asks: asks(member.name.getText(), []),
    }));
}
