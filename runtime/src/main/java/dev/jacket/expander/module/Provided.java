package dev.jacket.expander.module;

import dev.jacket.expander.binding.ModuleBinding;

/**
 * What a module provides under a name.
 *
 * @param binding the definition
 * @param isProtected whether only code with a strong enough inspector may use it
 * @param isSyntax whether it is a macro or other compile-time value
 */
public record Provided(ModuleBinding binding, boolean isProtected, boolean isSyntax) {}
