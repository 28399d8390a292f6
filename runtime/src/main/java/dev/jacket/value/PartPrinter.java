package dev.jacket.value;

/**
 * Prints what a custom writer prints to its port: parts of the value that is printed as a whole.
 */
public interface PartPrinter {
  /**
   * The text of a part.
   *
   * @param settings how the custom writer prints it
   */
  String print(Object v, PrintSettings settings);
}
