package dev.jacket.compiler.run;

import dev.jacket.machine.CodeContext;
import dev.jacket.machine.MethodNames;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a unit's procedures and functions.
 *
 * @param names what {@code object-name} gives, or empty strings, by procedure
 * @param masks arity masks, by procedure
 * @param receiving the procedures whose first argument is the object of a method, which arity
 *     errors do not count
 * @param methods the method names of the functions that have sites, in the order of these
 * @param firstSites the number of the first site of each of these functions
 */
public record ProcedureTable(
    String[] names, long[] masks, BitSet receiving, String[] methods, int[] firstSites) {
  /** The function that has a site. */
  public @Nullable CodeContext contextOf(int site) {
    int found = Arrays.binarySearch(firstSites, site);
    int at = found >= 0 ? found : -found - 2;
    return at < 0 ? null : MethodNames.parse(methods[at]);
  }
}
