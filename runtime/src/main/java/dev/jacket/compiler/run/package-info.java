/** What compiled units need while they run: their base class and the operations only they use. */
@org.jspecify.annotations.NullMarked
package dev.jacket.compiler.run;
