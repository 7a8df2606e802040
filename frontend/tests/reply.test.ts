import { expect, test } from "vitest";
import { saidIn } from "../src/shared/reply";

const CALL = { function: { name: "find", arguments: '{"id": 4}' } };

test.each([
  ["chat completions", { choices: [{ message: { role: "assistant", content: "Hi" } }] }, ["Hi"]],
  ["completions", { choices: [{ text: "Hi" }] }, ["Hi"]],
  [
    "a call of a tool",
    { choices: [{ message: { content: null, tool_calls: [CALL] } }] },
    ['find({"id": 4})'],
  ],
  ["a refusal", { choices: [{ message: { content: null, refusal: "No." } }] }, ["No."]],
  [
    "messages of Anthropic",
    {
      type: "message",
      role: "assistant",
      content: [
        { type: "text", text: "Hi" },
        { type: "tool_use", name: "find", input: { id: 4 } },
      ],
    },
    ["Hi", 'find({"id":4})'],
  ],
  [
    "responses",
    {
      object: "response",
      output: [
        { type: "reasoning", summary: [] },
        { type: "message", content: [{ type: "output_text", text: "Hi" }] },
        { type: "function_call", name: "find", arguments: "{}" },
      ],
    },
    ["Hi", "find({})"],
  ],
  ["Gemini", { candidates: [{ content: { parts: [{ text: "Hi" }] } }] }, ["Hi"]],
  ["Bedrock", { output: { message: { role: "assistant", content: [{ text: "Hi" }] } } }, ["Hi"]],
  ["Ollama", { model: "m", message: { role: "assistant", content: "Hi" }, done: true }, ["Hi"]],
])("what was said is found in %s", (_name, reply, said) => {
  expect(saidIn(reply)).toEqual(said);
});

test.each([
  ["a model's own JSON", { label: "billing", content: ["a"], output: ["b"], message: "c" }],
  ["an envelope without words", { choices: [{ message: { content: "" } }] }],
  ["a list", [{ text: "a" }]],
  ["a text", "Hi"],
])("%s is no envelope", (_name, value) => {
  expect(saidIn(value)).toBeNull();
});
