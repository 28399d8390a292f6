/**
 * Expansion: from syntax objects to fully expanded code.
 *
 * <p>{@link dev.jacket.expander.form.Expander} is the loop over forms; the classes called {@code
 * ...Forms} have the core forms; {@link dev.jacket.expander.form.ModuleExpansion} has modules.
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander.form;
