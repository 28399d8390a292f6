/**
 * Macro expansion: syntax objects and namespaces enter, fully expanded code leaves.
 *
 * <p>The subpackages go upwards: {@code syntax} (objects and sets of scopes), {@code binding} (what
 * identifiers mean), {@code module} (declarations, instances, names), {@code form} (the core
 * forms), {@code compile} (fully expanded code to core IR).
 */
@org.jspecify.annotations.NullMarked
package dev.jacket.expander;
