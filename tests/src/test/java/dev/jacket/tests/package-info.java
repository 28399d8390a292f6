/**
 * Tests of Jacket as a whole: programs with their expected output, the examples, error reports.
 *
 * <p>A program is {@code programs/TOPIC/NAME.rkt} among the test resources, with {@code NAME.out},
 * its exact output as Racket gives it; {@code NAME.err}, if there, is what its error output must
 * start with; {@code NAME.code} its exit status, 0 if there is none.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.tests;
