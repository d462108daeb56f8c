// SPDX-License-Identifier: EUPL-1.2
// Loaded once per worker and shared by all workflows in it, instead of once per workflow: only pure modules of the domain, which keep nothing of a case.
import '#domain/fouten/foutcodes';
import '#domain/ladder/begrippen';
import '#domain/ladder/beslis-handeling';
import '#domain/ladder/beslis-verstreken';
import '#domain/ladder/positie';
import '#domain/ladder/volgende-wek';
