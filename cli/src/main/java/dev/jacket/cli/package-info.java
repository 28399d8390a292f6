/** The {@code jacket} command: arguments enter, an exit status leaves. */
@org.jspecify.annotations.NullMarked
package dev.jacket.cli;
