package dev.jacket.expander.form;

import dev.jacket.expander.compile.ModuleCompiler;
import dev.jacket.expander.load.LoadParameters;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Keyword;
import dev.jacket.value.Symbol;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a module's body declares: the keywords of {@code #%declare}, and the module itself. */
final class BodyDeclaration {
  private static final Keyword CROSS_PHASE = Keyword.of("cross-phase-persistent");
  private static final Keyword REQUIRE_IS_DEFINE = Keyword.of("require=define");
  private static final Keyword REALM = Keyword.of("realm");
  private static final Set<Keyword> KEYWORDS =
      Set.of(
          CROSS_PHASE,
          REQUIRE_IS_DEFINE,
          REALM,
          Keyword.of("empty-namespace"),
          Keyword.of("unsafe"));

  private final Definitions definitions;
  private final ModuleCompiler compiler;
  private final Set<Keyword> declared = new HashSet<>();

  BodyDeclaration(Definitions definitions, ModuleCompiler compiler) {
    this.definitions = definitions;
    this.compiler = compiler;
  }

  /** Takes a {@code #%declare} form. */
  void keywords(Syntax form) {
    List<Syntax> parts = Shape.from(Shape.parts(form, 1), 1);
    for (int i = 0; i < parts.size(); i++) {
      Keyword keyword = keyword(parts.get(i), form);
      if (!declared.add(keyword)) {
        throw SyntaxMessage.error("keyword declared multiple times", form, keyword);
      }
      if (keyword.equals(REALM)) {
        i++;
        if (i == parts.size() || !(parts.get(i).content() instanceof Symbol realm)) {
          throw SyntaxMessage.error("expected an identifier after keyword", form, keyword);
        }
        compiler.realm(realm);
      }
    }
    if (declared.contains(CROSS_PHASE)) {
      compiler.crossPhase();
    }
    if (declared.contains(REQUIRE_IS_DEFINE)) {
      definitions.keepRequired();
    }
  }

  private static Keyword keyword(Syntax part, Syntax form) {
    if (!(part.content() instanceof Keyword keyword)) {
      throw SyntaxMessage.error("expected a keyword", form, part);
    }
    if (!KEYWORDS.contains(keyword)) {
      throw SyntaxMessage.error("not an allowed declaration keyword", form, part);
    }
    return keyword;
  }

  /** Drafts the module with the forms and submodules that it has so far. */
  void draft(
      List<BodyForm> forms, Provides provides, BodySubmodules submodules, ExpandContext ctx) {
    compiler.submodules(submodules.early(), submodules.late());
    Object constants = LoadParameters.ENFORCE_CONSTANTS.get(ctx.machine());
    ModuleCompiler.Code code = compiler.start(ctx.namespace, constants != Boolean.FALSE);
    add(forms, code, 0);
    Module module = code.finish(ctx.expander, definitions, provides.provided());
    ctx.namespace.registry.draft(module);
  }

  private static void add(List<BodyForm> forms, ModuleCompiler.Code code, int phase) {
    for (BodyForm f : forms) {
      List<BodyForm> inner = f.inner();
      if (f.kind.equals("define-values")) {
        List<Syntax> parts = Shape.parts(f.form, 3);
        code.define(phase, f.names(), Shape.ids(parts.get(1), f.form), parts.get(2));
      } else if (f.kind.equals("define-syntaxes")) {
        List<Syntax> parts = Shape.parts(f.form, 3);
        code.defineSyntaxes(phase, f.names(), Shape.ids(parts.get(1), f.form), parts.get(2));
      } else if (inner != null) {
        add(inner, code, phase + 1);
      } else if (f.isExpression()) {
        code.expression(phase, f.form);
      }
    }
  }
}
