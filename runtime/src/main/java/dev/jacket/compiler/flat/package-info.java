/**
 * Flat code: what is emitted or interpreted. Functions are lists of blocks; calls that can capture
 * stand alone as instructions or end a block, so that nothing else is pending where a frame is
 * saved.
 *
 * <p>Functions that are too large for HotSpot are split ({@link
 * dev.jacket.compiler.flat.Splitter}), and numbers are unboxed in loops ({@link
 * dev.jacket.compiler.flat.Typing}).
 *
 * <p>Core IR without general {@code letrec} and without assigned variables enters ({@link
 * dev.jacket.compiler.flat.Flattener}); a {@link dev.jacket.compiler.flat.Program} leaves.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.flat;
