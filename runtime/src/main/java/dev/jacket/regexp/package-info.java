/**
 * Regular expressions: Racket's syntax and its backtracking semantics, on bytes.
 *
 * <p>A pattern enters as a string or byte string and leaves as a {@link Regexp}. On the way it is
 * parsed ({@code Parser}) into a tree ({@code Node}), checked ({@code Lengths}) and assembled
 * ({@code Assembler}) into instructions ({@code Code}). A {@link Matcher} runs them over bytes with
 * a stack on the heap; it can be stopped after any number of steps and can be given more input.
 *
 * <p>Everything happens on bytes: the patterns of strings match UTF-8, character by character.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.regexp;
