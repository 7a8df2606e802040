// The half of a widget that lives in the kernel, as this half sees it.

/** What a view is rendered into, and the model that it renders. */
export interface Context<Ask, Answer> {
  readonly model: Model<Ask, Answer>;
  readonly el: HTMLElement;
}

/** Ends a view: drops its listeners. */
export type Cleanup = () => void;

/** The part of anywidget's model that the views use, with the messages of one view. */
export interface Model<Ask, Answer> {
  get(trait: string): DataView | undefined;
  send(message: Ask): void;
  on(event: string, listener: (message: Answer) => void): void;
  off(event: string, listener: (message: Answer) => void): void;
}

/** Call `receive` for each answer of the kernel, until the function that is returned is called. */
export function listen<Answer>(
  model: Pick<Model<never, Answer>, "on" | "off">,
  receive: (answer: Answer) => void,
): Cleanup {
  model.on("msg:custom", receive);
  return () => model.off("msg:custom", receive);
}

/**
 * Read a trait that travels as UTF-8 JSON in a binary buffer. `Message` is the type that the Python side
 * wrote it from; see `messages.generated.ts`.
 */
export function decode<Message>(view: DataView | undefined): Message | null {
  if (!view?.byteLength) return null;
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  return JSON.parse(new TextDecoder().decode(bytes)) as Message;
}
