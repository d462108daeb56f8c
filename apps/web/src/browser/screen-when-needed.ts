// SPDX-License-Identifier: EUPL-1.2
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

type Input = HTMLInputElement | HTMLTextAreaElement;

/**
 * Gets the rules of screening once somebody goes to a text that is screened, or at once where there is a text already. They weigh more than all
 * other scripts together, and who only reads a page needs none of them.
 */
export function screenWhenNeeded(part: Document | HTMLElement): void {
  const inputs = [...part.querySelectorAll<Input>('[data-screen]')];
  const begin = (): void => {
    for (const input of inputs) input.removeEventListener('focus', begin);
    void import('./screening-tips.js').then(({ showScreeningTips }) => showScreeningTips(part));
  };
  if (inputs.some(({ value }) => value !== '')) begin();
  else for (const input of inputs) input.addEventListener('focus', begin);
}
