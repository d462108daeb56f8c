// SPDX-License-Identifier: EUPL-1.2

/** What a browser would post of the form on this page that goes to this address, before anybody types: its first one, without what is a button. Throws when there is none. */
export function drawnForm(page: string, action: string): Record<string, string> {
  const forms = [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)];
  const form = forms.find(([, tag = '']) => attribute(tag, 'action') === action && attribute(tag, 'method') === 'post');
  if (!form) throw new Error(`There is no form to ${action}.`);
  const [, , body = ''] = form;
  const inputs = [...body.matchAll(/<input\b([^>]*)>/g)].flatMap(([, tag = '']): [string, string][] => {
    const left = /type="(radio|checkbox)"/.test(tag) && !/\schecked/.test(tag);
    return left ? [] : [[attribute(tag, 'name'), attribute(tag, 'value')]];
  });
  const texts = [...body.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(([, tag = '', text = '']): [string, string] => [
    attribute(tag, 'name'),
    text,
  ]);
  const choices = [...body.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']): [string, string] => [
    attribute(tag, 'name'),
    attribute(/<option\b([^>]*\sselected[^>]*)>/.exec(options)?.[1] ?? '', 'value'),
  ]);
  return Object.fromEntries([...inputs, ...texts, ...choices]);
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}
