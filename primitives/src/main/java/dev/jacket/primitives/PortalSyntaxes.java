package dev.jacket.primitives;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.PortalSyntax;
import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.Expander;
import dev.jacket.expander.form.Identifiers;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Phase;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Is;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import org.jspecify.annotations.Nullable;

/** Portal syntax: a name bound to plain syntax (reference, section 12.4). */
@PrimitiveModule("#%kernel")
final class PortalSyntaxes {
  private PortalSyntaxes() {}

  @Primitive("make-portal-syntax")
  static Object makePortalSyntax(Syntax content) {
    return new PortalSyntax(content);
  }

  @Primitive("portal-syntax?")
  static boolean isPortalSyntax(Object v) {
    return v instanceof PortalSyntax;
  }

  @Primitive("portal-syntax-content")
  static Object portalSyntaxContent(PortalSyntax portal) {
    return portal.content();
  }

  @Primitive("identifier-binding-portal-syntax")
  static Object identifierBindingPortalSyntax(
      Machine m, @Is("identifier?") Object id, @Is("phase?") @Nullable Object phase) {
    int at = phase == null ? IdentifierComparison.currentPhase(m) : Phase.of(phase);
    if (!(Identifiers.binding((Syntax) id, at) instanceof ModuleBinding b)) {
      return Boolean.FALSE;
    }
    Expander expander = Expander.of(m);
    ExpandContext running = expander.running();
    Namespace ns = running == null ? Namespace.current(m) : running.namespace;
    Syntax content = expander.portal(b, at, ns);
    return content == null ? Boolean.FALSE : content;
  }
}
