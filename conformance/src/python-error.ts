/** An error of one of Python's types, as the devices and the plans of cases throw it; compared by this name. */
export class PythonError extends Error {
  override readonly name: string;
  constructor(type: string, message: string) {
    super(message);
    this.name = type;
  }
}
