/** The part of saxen that is used; the package brings no types. */
declare module 'saxen' {
  export class Parser {
    on(
      event: 'openTag',
      hook: (name: string, attributes: () => Record<string, string> | false) => void,
    ): this;
    on(event: 'closeTag', hook: (name: string) => void): this;
    on(event: 'text', hook: (text: string) => void): this;
    on(event: 'cdata', hook: (text: string) => void): this;
    on(event: 'attention', hook: (text: string) => void): this;
    write(piece: string): this;
    end(): unknown;
  }
}
