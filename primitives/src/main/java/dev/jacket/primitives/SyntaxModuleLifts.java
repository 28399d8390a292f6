package dev.jacket.primitives;

import dev.jacket.expander.form.ExpandContext;
import dev.jacket.expander.form.LocalExpansion;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.machine.Machine;
import dev.jacket.primitives.declare.Primitive;
import dev.jacket.primitives.declare.PrimitiveModule;
import dev.jacket.value.Errors;
import dev.jacket.value.Lists;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lifting of forms to the level of the module that is expanded (reference, section 12.4). */
@PrimitiveModule("#%kernel")
final class SyntaxModuleLifts {
  private SyntaxModuleLifts() {}

  private static LocalExpansion local(Machine m, String who) {
    return new LocalExpansion(SyntaxLocal.running(m, who));
  }

  @Primitive("syntax-local-lift-module-end-declaration")
  static void syntaxLocalLiftModuleEndDeclaration(Machine m, Syntax form) {
    local(m, "syntax-local-lift-module-end-declaration").liftAtEnd(form);
  }

  @Primitive(value = "syntax-local-lift-require", terse = true)
  static Object syntaxLocalLiftRequire(
      Machine m, Object spec, Syntax form, @Nullable Object newScope) {
    return local(m, "syntax-local-lift-require").liftRequire(spec, form, newScope != Boolean.FALSE);
  }

  @Primitive("syntax-local-lift-provide")
  static void syntaxLocalLiftProvide(Machine m, Syntax spec) {
    String who = "syntax-local-lift-provide";
    ExpandContext ctx = SyntaxLocal.running(m, who);
    if (ctx.module() == null) {
      throw Errors.contract(
          who + ": could not find target module for lifting (not currently transforming a module)");
    }
    new LocalExpansion(ctx).liftProvide(spec);
  }

  @Primitive("syntax-local-lift-module")
  static void syntaxLocalLiftModule(Machine m, Syntax form) {
    LocalExpansion local = local(m, "syntax-local-lift-module");
    if (!local.isModuleForm(form)) {
      throw Errors.contract("syntax-local-lift-module: not a module form\n  given form: " + form);
    }
    local.liftForm(form);
  }

  @Primitive("syntax-local-module-interned-scope-symbols")
  static Object syntaxLocalModuleInternedScopeSymbols(Machine m) {
    SyntaxLocal.running(m, "syntax-local-module-interned-scope-symbols");
    List<Object> names = new ArrayList<>();
    Namespace.current(m).registry.scopes.internedNames().forEach(names::add);
    return Lists.of(names);
  }
}
