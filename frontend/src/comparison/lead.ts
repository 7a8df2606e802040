// The main result: the claim, its price, and what else must be known.

import { make, makeText, setSentence } from "../shared/dom";
import type { Lead } from "../shared/messages.generated";

export function createLead(root: Element, lead: Lead): void {
  const box = make("header", "pnb-claims", root);
  const line = (name: string, text: string) => {
    const part = make("div", name, box);
    setSentence(part, text);
    return part;
  };
  line("pnb-claim", lead.claim);
  const facts = [lead.detail, lead.advice].filter(Boolean).join("; ");
  if (facts) line("pnb-muted", facts);
  for (const text of lead.trade_offs) {
    const sign = makeText("span", "pnb-sign", "▼ ");
    sign.dataset.tone = "bad";
    line("", text).prepend(sign);
  }
  for (const text of lead.notes) line("", ` ${text}`).prepend(makeText("strong", "", "Note:"));
  if (lead.resume) makeText("code", "", lead.resume, line("pnb-small", "Resume: "));
  line("pnb-muted pnb-small", lead.scope);
}
