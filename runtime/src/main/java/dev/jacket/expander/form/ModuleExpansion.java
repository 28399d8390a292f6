package dev.jacket.expander.form;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.module.Module;
import dev.jacket.expander.module.ModuleInstance;
import dev.jacket.expander.module.Namespace;
import dev.jacket.expander.module.Registry;
import dev.jacket.expander.syntax.Context;
import dev.jacket.expander.syntax.MultiScope;
import dev.jacket.expander.syntax.SourceLoc;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.expander.syntax.SyntaxMessage;
import dev.jacket.value.Lists;
import dev.jacket.value.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expands one module (reference, section 3.1). */
public final class ModuleExpansion {
  private static final Symbol CONTEXT = Symbol.of("module-body-context");
  private static final Symbol INSIDE = Symbol.of("module-body-inside-context");
  private static final Symbol SIMPLE = Symbol.of("module-body-context-simple?");

  private final Syntax form;
  private final ExpandContext outer;
  private final @Nullable ModuleExpansion enclosing;
  private final ModuleName self;
  private final MultiScope outside;
  private final MultiScope inside;
  private final List<MultiScope> scopes = new ArrayList<>();
  private final Namespace namespace;
  private final ExpandContext ctx;
  private final List<Syntax> parts;
  private final boolean inherits;
  private final Syntax language;
  private ModuleBody body;

  /**
   * Prepares to expand a module form.
   *
   * @param name the name under which it is declared
   */
  ModuleExpansion(
      Syntax form, ExpandContext outer, @Nullable ModuleExpansion enclosing, ModuleName name) {
    this.form = form;
    this.outer = outer;
    this.enclosing = enclosing;
    this.self = name;
    this.parts = Shape.partsWithId(form, 3, Integer.MAX_VALUE);
    Registry registry = outer.namespace.registry;
    this.outside = registry.scopes.multiScope();
    this.inside = registry.scopes.multiScope();
    if (enclosing != null) {
      scopes.addAll(enclosing.scopes);
    }
    scopes.add(outside);
    scopes.add(inside);
    ModuleInstance instance = new ModuleInstance(name, 0, null, outer.namespace.instances.fresh());
    this.inherits = parts.get(2).content() == Boolean.FALSE;
    this.language = scoped(parts.get(2));
    this.namespace = new Namespace(instance, 0, new Module.BodyScopes(bodyContext(), inside));
    instance.namespace = namespace;
    this.ctx = new ExpandContext(outer.expander, namespace, ExpandContext.Kind.MODULE_BEGIN, 0);
    ctx.module = this;
    ctx.insideModule = true;
    ctx.useSites = new ArrayList<>();
    ctx.frame = instance;
    ctx.immediate = true;
    ctx.onlyMacros = true;
    this.body = new ModuleBody(this, ctx, form, language.context());
  }

  /** What everything in the body has: also all that is seen of the module around. */
  private Context bodyContext() {
    if (!inherits || enclosing == null) {
      return language.context();
    }
    Context around = java.util.Objects.requireNonNull(enclosing.namespace.body).all();
    return around.shift(-outer.phase).add(outside).add(inside);
  }

  /** The name under which the module is declared. */
  public ModuleName self() {
    return self;
  }

  /** The module around, or null. */
  @Nullable ModuleExpansion enclosing() {
    return enclosing;
  }

  /** What was imported and defined so far. */
  Definitions definitions() {
    return body.definitions();
  }

  /** The module's body. */
  ModuleBody body() {
    return body;
  }

  /** The namespace of the module. */
  Namespace namespace() {
    return namespace;
  }

  /**
   * Expands the body for a macro ({@code local-expand}, in context {@code 'module-begin}). What the
   * macro makes of it is expanded once more, in a body without definitions; and so is a body within
   * the body, which leaves no trace.
   *
   * @param keepsLate whether {@code module*} forms stay as they are
   */
  Syntax expandForMacro(Syntax begin, boolean keepsLate) {
    ModuleBody before = body;
    ModuleBody another = before.again(form);
    boolean nested = before.isStarted();
    try {
      body = nested ? another : before;
      return body.expand(begin, keepsLate);
    } finally {
      body = nested ? before : another;
    }
  }

  /** Expands the form of a submodule. */
  static Syntax expand(Syntax form, ExpandContext ctx, ModuleExpansion enclosing, ModuleName name) {
    return new ModuleExpansion(form, ctx, enclosing, name).run();
  }

  /**
   * Expands a {@code module} form that stands by itself, without declaring anything.
   *
   * @return the module and its submodules, in the order in which they are to be declared
   */
  public static List<Module> modules(Syntax form, ExpandContext ctx) {
    ModuleName name = name(form, ctx);
    Registry registry = ctx.namespace.registry;
    try {
      new ModuleExpansion(form, ctx, null, name).run();
      return registry.takeDrafts(name);
    } finally {
      registry.takeDrafts(name);
    }
  }

  /** As {@link #modules}, with the expanded form as the result. */
  static Syntax expandAlone(Syntax form, ExpandContext ctx) {
    ModuleName name = name(form, ctx);
    try {
      return new ModuleExpansion(form, ctx, null, name).run();
    } finally {
      ctx.namespace.registry.takeDrafts(name);
    }
  }

  private static ModuleName name(Syntax form, ExpandContext ctx) {
    Syntax id = Shape.partsWithId(form, 3, Integer.MAX_VALUE).get(1);
    return ctx.expander.nameFor((Symbol) id.content());
  }

  private Syntax run() {
    Shape.requireId(parts.get(1), form);
    if (inherits && enclosing == null) {
      throw SyntaxMessage.error("not a module path", form, parts.get(2));
    }
    if (inherits && enclosing != null) {
      body.definitions().imports().required(enclosing.self, -outer.phase, parts.get(2));
    } else {
      new Requires(form, ctx, body.definitions().in(form).imports()).initial(language);
    }
    ctx.visit(1);
    List<Syntax> forms = new ArrayList<>();
    for (Syntax f : Shape.from(parts, 3)) {
      forms.add(scoped(f));
    }
    Syntax begin = begin(forms);
    Syntax expanded = body.expand(begin);
    // what was shifted for the submodule is seen from the phase of the form again
    return withContexts(
        form.rebuilt(
            Lists.of(
                parts.get(0),
                parts.get(1),
                language.shift(outer.phase),
                expanded.shift(outer.phase))));
  }

  /** The expanded form with what tools want to know of its scopes (reference, section 14.4.6). */
  private Syntax withContexts(Syntax expanded) {
    Context all = java.util.Objects.requireNonNull(namespace.body).all();
    return expanded
        .withProperty(CONTEXT, new Syntax(Boolean.FALSE, all, SourceLoc.NONE, null))
        .withProperty(
            INSIDE, new Syntax(Boolean.FALSE, Context.EMPTY.add(inside), SourceLoc.NONE, null))
        .withProperty(SIMPLE, body.definitions().areSimple());
  }

  /** A part of the form with the module's scopes, and unless it inherits, without others. */
  private Syntax scoped(Syntax part) {
    Syntax s = part;
    if (inherits) {
      s = s.shift(-outer.phase);
    } else {
      if (enclosing == null) {
        s = outer.namespace.withdraw(s);
      } else {
        for (MultiScope scope : enclosing.scopes) {
          s = s.remove(scope);
        }
      }
      if (outer.phase != 0) {
        s = s.shift(-outer.phase);
      }
    }
    return s.add(outside).add(inside);
  }

  /** The body as one {@code #%module-begin} form of the core. */
  private Syntax begin(List<Syntax> forms) {
    Syntax at = null;
    if (forms.size() == 1) {
      Syntax only = ctx.expander.expand(forms.get(0), ctx);
      if (isBegin(only)) {
        return only;
      }
      at = wrap(List.of(only));
    } else {
      at = wrap(forms);
    }
    Syntax expanded = ctx.expander.expand(at, ctx);
    if (!isBegin(expanded)) {
      throw SyntaxMessage.error(
          "module-begin",
          "expansion of #%module-begin is not a #%plain-module-begin form",
          expanded,
          null);
    }
    return expanded;
  }

  private static boolean isBegin(Syntax s) {
    return CoreForms.headName(s, 0).equals("#%module-begin");
  }

  private Syntax wrap(List<Syntax> forms) {
    Syntax keyword =
        new Syntax(Symbol.of("#%module-begin"), language.context(), form.location, null);
    if (ctx.expander.meaning(keyword, ctx) == null) {
      throw SyntaxMessage.error("no #%module-begin binding in the module's language", form, null);
    }
    List<Object> content = new ArrayList<>();
    content.add(keyword);
    content.addAll(forms);
    return new Syntax(Lists.of(content), language.context(), form.location, form.properties);
  }
}
