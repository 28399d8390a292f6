/**
 * The reader: characters become data or syntax objects (reference, section 1.3).
 *
 * <p>What enters is a {@link dev.jacket.reader.CharSource}, read one character at a time and never
 * further than the datum; what leaves are data, made by a {@link dev.jacket.reader.DatumMaker}, so
 * that reading data and reading syntax are the same code. {@link dev.jacket.reader.TokenScanner}
 * drives the lexer of the grammar, {@link dev.jacket.reader.DatumReader} builds data from tokens;
 * both are plain state that can wait for input anywhere. Errors are {@code exn:fail:read}.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.reader;
