package dev.jacket.primitives.declare;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The contracts by their words. */
final class ContractNames {
  /** Value classes whose predicate does not follow from their name. */
  private static final Map<String, String> PREDICATES =
      Map.ofEntries(
          Map.entry("dev.jacket.machine.PromptTag", "continuation-prompt-tag?"),
          Map.entry("dev.jacket.value.Str", "string?"),
          Map.entry("dev.jacket.value.Nil", "null?"),
          Map.entry("dev.jacket.value.MPair", "mpair?"),
          Map.entry("dev.jacket.value.FlVector", "flvector?"),
          Map.entry("dev.jacket.value.FxVector", "fxvector?"),
          Map.entry("dev.jacket.value.Eof", "eof-object?"),
          Map.entry("dev.jacket.value.VoidValue", "void?"),
          Map.entry("dev.jacket.value.Struct", "struct?"),
          Map.entry("dev.jacket.value.StructType", "struct-type?"),
          Map.entry("dev.jacket.value.StructProperty", "struct-type-property?"),
          Map.entry("dev.jacket.value.ImmutableHash", "(and/c hash? immutable?)"),
          Map.entry("dev.jacket.value.MutableHash", "(and/c hash? (not/c immutable?))"));

  private final Messager messager;
  private final Map<String, String> checks = new HashMap<>();

  ContractNames(Messager messager) {
    this.messager = messager;
  }

  /** Collects the methods that decide contracts. */
  void collect(RoundEnvironment round) throws Problem {
    for (Element element : round.getElementsAnnotatedWith(ContractCheck.class)) {
      ExecutableElement method = (ExecutableElement) element;
      TypeElement owner = Objects.requireNonNull((TypeElement) method.getEnclosingElement());
      if (!method.getModifiers().contains(Modifier.STATIC)
          || method.getReturnType().getKind() != TypeKind.BOOLEAN
          || !takesOneObject(method)) {
        throw new Problem(method, "a @ContractCheck method must be static boolean(Object)");
      }
      String words = method.getAnnotation(ContractCheck.class).value();
      String target = owner.getQualifiedName() + "." + method.getSimpleName();
      String earlier = checks.putIfAbsent(words, target);
      if (earlier != null) {
        messager.printMessage(
            Diagnostic.Kind.WARNING,
            "contract " + words + " is already decided by " + earlier,
            method);
      }
    }
  }

  private static boolean takesOneObject(ExecutableElement method) {
    List<? extends Element> parameters = method.getParameters();
    return parameters.size() == 1
        && parameters.get(0).asType().toString().endsWith("java.lang.Object");
  }

  /** The method that decides a contract, as {@code class.method}, or null. */
  @Nullable String check(String words) {
    return checks.get(words);
  }

  /** The contract of a class. */
  static String ofClass(String qualifiedName) {
    String known = PREDICATES.get(qualifiedName);
    return known != null
        ? known
        : JavaText.predicate(qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1));
  }
}
