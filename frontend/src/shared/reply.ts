// What a model said, inside the envelope that its provider put around it.

type Envelope = Readonly<Record<string, unknown>>;

/** The texts of a reply and the tools it called, in order; null if the value is no provider's envelope. */
export function saidIn(value: unknown): readonly string[] | null {
  const parts = isObject(value) ? partsOf(value) : null;
  const said = parts?.flatMap(wordsOf) ?? [];
  return said.length ? said : null;
}

/** The parts of a reply, wherever a provider keeps them. */
function partsOf(reply: Envelope): readonly unknown[] | null {
  const { choices, candidates, content, output, message } = reply;
  // Chat completions, and completions before them.
  if (Array.isArray(choices)) return choices;
  // Gemini.
  if (Array.isArray(candidates)) return candidates;
  // Anthropic's messages; a model's own JSON may have such a key, too, but no role beside it.
  if (Array.isArray(content) && (reply.role === "assistant" || reply.type === "message"))
    return content;
  // OpenAI's responses.
  if (Array.isArray(output) && reply.object === "response") return output;
  // Bedrock's converse.
  if (isObject(output) && isObject(output.message)) return [output.message];
  // Ollama.
  return isObject(message) && typeof message.role === "string" ? [message] : null;
}

/** The words of one part: its text, or the call of a tool. */
function wordsOf(part: unknown): readonly string[] {
  if (typeof part === "string") return part.trim() ? [part] : [];
  if (Array.isArray(part)) return part.flatMap(wordsOf);
  if (!isObject(part)) return [];
  const called = isObject(part.function) ? part.function : (part.functionCall ?? part.toolUse);
  if (isObject(called)) return [call(called)];
  if (part.type === "tool_use" || part.type === "function_call") return [call(part)];
  const { message, content, parts, text, refusal, tool_calls: tools } = part;
  return [message, content, parts, text, refusal, tools].flatMap(wordsOf);
}

function call({ name, arguments: given, input, args }: Envelope): string {
  const values = given ?? input ?? args ?? {};
  return `${String(name)}(${typeof values === "string" ? values : JSON.stringify(values)})`;
}

function isObject(value: unknown): value is Envelope {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
