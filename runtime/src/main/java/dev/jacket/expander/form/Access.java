package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleBinding;
import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.machine.InspectorParameters;
import dev.jacket.machine.Machine;
import dev.jacket.value.Inspector;
import org.jspecify.annotations.Nullable;

/**
 * Who may refer to what modules do not give to everybody: their protected exports, and definitions
 * that are not exported (reference, section 14.10). Code may, whose inspector is that of the
 * module, or above it; so may syntax of a macro from a module with such an inspector.
 */
public final class Access {
  private Access() {}

  /** Whether the current code inspector is the one that a program starts with, which may all. */
  static boolean isUnlimited(Machine m) {
    return InspectorParameters.currentCode(m) == Inspector.ROOT;
  }

  /**
   * Complains if an identifier may not be used for what it is bound to.
   *
   * @param isSyntax whether that is a transformer
   * @param assignment the form that assigns to it, or null
   */
  public static void check(
      Syntax id,
      ModuleBinding b,
      boolean isSyntax,
      @Nullable Syntax assignment,
      ExpandContext ctx) {
    if (isGranted(b, id.context().trust(), ctx.machine(), ctx.namespace.registry)) {
      return;
    }
    Module module = ctx.namespace.registry.require(ctx.machine(), b.module);
    String kind = module.isProtected(b.target()) ? "protected" : "unexported";
    String message =
        "access disallowed by code inspector to "
            + kind
            + (isSyntax ? " transformer" : " variable")
            + "\n  from module: "
            + b.module.text();
    throw assignment == null
        ? SyntaxMessage.error("?", message, null, id)
        : SyntaxMessage.error("?", message, id, assignment);
  }

  /** Whether the current code inspector, or an inspector of its own, lets code use a binding. */
  public static boolean isGranted(
      ModuleBinding b, @Nullable Object trust, Machine m, Registry registry) {
    if (Registry.isPrimitive(b.module)) {
      return true;
    }
    Module module = registry.declared(b.module);
    if (module == null || module.isUnprotected(b.target())) {
      return true;
    }
    Inspector guard = registry.guard(module);
    return InspectorParameters.currentCode(m).isAtLeast(guard)
        || trust instanceof Inspector given && given.isAtLeast(guard);
  }

  /** The code inspector of the module that defines a macro; null for a local one. */
  static @Nullable Inspector ofDefiner(Object binding, Registry registry) {
    if (!(binding instanceof ModuleBinding b)) {
      return null;
    }
    ModuleName name = b.module;
    if (Registry.isPrimitive(name)) {
      return Inspector.ROOT;
    }
    Module module = registry.declared(name);
    return module == null ? null : module.details().inspector();
  }

  /**
   * The trust that syntax gets which is made with the context of other syntax: only what the macro
   * that runs could give itself.
   */
  public static @Nullable Object passedOn(@Nullable Object trust, Machine m) {
    if (!(trust instanceof Inspector given) || isUnlimited(m)) {
      return trust;
    }
    ExpandContext running = Expander.of(m).running();
    Inspector own = running == null ? null : running.definer;
    if (own == null) {
      return null;
    }
    return own.isAtLeast(given) ? given : given.isAtLeast(own) ? own : null;
  }
}
