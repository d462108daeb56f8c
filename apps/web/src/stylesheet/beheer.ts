// SPDX-License-Identifier: EUPL-1.2

/** The hat in the header, the choice of one, and the pages of the beheerder. */
export const BEHEER = `
.pet-bar { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1.5rem; border-top: 1px solid rgb(255 255 255 / 25%); font-size: 0.9375rem; line-height: 1.35; padding-block: 0.125rem; }
.pet-bar p { margin: 0; padding-block: 0.375rem; }
.pet-bar a { color: inherit; font-weight: 600; min-height: 44px; display: inline-flex; align-items: center; }
.petten { list-style: none; padding: 0; display: grid; gap: 0.75rem; max-width: calc(var(--doorbraak-measure) + 6rem); }
.pet { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0.5rem 1.5rem; max-width: none; padding: 0.75rem 1rem; border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; background: var(--doorbraak-paper-raised); }
.pet p { margin: 0; }
.pet > div { flex: 1 1 14rem; }
.pet__name { font-weight: 650; }
.pet--now { border-left: 6px solid var(--doorbraak-good-line); background: var(--doorbraak-good); }
.pet__now { font-weight: 600; color: var(--doorbraak-good-line); min-height: 44px; display: flex; align-items: center; }
.utrecht-table tbody a { display: inline-block; min-height: 24px; min-width: 24px; }
.doors h2 { margin-top: 0; font-size: 1.1875rem; }
.door .door__notice { margin-top: 0.5rem; padding: 0.375rem 0.75rem; border-left: 4px solid var(--doorbraak-warn-line); background: var(--doorbraak-warn); }
.numbers { border: 1px solid var(--doorbraak-line); border-radius: 0.5rem; margin: 0 0 1rem; padding: 0.75rem 1rem 0; background: var(--doorbraak-paper-raised); min-width: 0; }
.numbers legend { font-weight: 650; padding-inline: 0.375rem; margin-left: -0.375rem; }
.numbers__fields { display: grid; gap: 0 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); align-items: end; }
.numbers .utrecht-form-field { margin-bottom: 1rem; }
.numbers input { max-width: 6rem; }
.preview { border: 1px solid var(--doorbraak-info-line); border-radius: 0.5rem; background: var(--doorbraak-paper-soft); padding: 1rem clamp(1rem, 3vw, 1.5rem); margin-bottom: 2rem; }
.preview h2 { margin-top: 0; }
.preview__mail { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
.lists { display: grid; gap: 0.75rem; grid-template-columns: repeat(auto-fill, minmax(min(28rem, 100%), 1fr)); margin-bottom: 1.5rem; }
.lists .party { margin: 0; }
.party form { margin-top: 0.75rem; }
`;
