package dev.jacket.primitives.declare;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.StandardLocation;

/**
 * Writes wrappers, tables and the index of builtins from {@link Primitive} declarations.
 *
 * <p>All declarations of a build unit are compiled together; rules that they break are compile
 * errors at the declaration.
 */
@SupportedAnnotationTypes("dev.jacket.primitives.declare.*")
public final class PrimitiveProcessor extends AbstractProcessor {
  private final Map<String, Declared> declarations = new TreeMap<>();
  private boolean failed;

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (annotations.isEmpty() || failed) {
      return false;
    }
    try {
      read(round);
      checkNames();
      write();
    } catch (Problem problem) {
      report(problem);
    } catch (IOException e) {
      failed = true;
      processingEnv
          .getMessager()
          .printMessage(Diagnostic.Kind.ERROR, "cannot write tables of builtins: " + e);
    }
    return false;
  }

  private void read(RoundEnvironment round) throws Problem {
    for (Element member : round.getElementsAnnotatedWith(Primitive.class)) {
      Element owner = Objects.requireNonNull(member.getEnclosingElement());
      if (owner.getAnnotation(PrimitiveModule.class) == null) {
        throw new Problem(member, "the class of a builtin must be marked @PrimitiveModule");
      }
    }
    ContractNames contracts = new ContractNames(processingEnv.getMessager());
    contracts.collect(round);
    Twins twins = new Twins();
    twins.collect(round);
    DeclarationReader reader =
        new DeclarationReader(processingEnv.getElementUtils(), contracts, twins);
    for (Element type : round.getElementsAnnotatedWith(PrimitiveModule.class)) {
      try {
        Declared declared = reader.read((TypeElement) type);
        declarations.put(declared.type.getQualifiedName().toString(), declared);
      } catch (Problem problem) {
        report(problem);
      }
    }
    twins.requireNoneLeft();
  }

  private void checkNames() throws Problem {
    Map<String, Declared> owners = new HashMap<>();
    for (Declared declared : declarations.values()) {
      for (String name : names(declared)) {
        Declared earlier = owners.put(declared.module + " " + name, declared);
        if (earlier != null) {
          throw new Problem(
              declared.type, name + " is also declared in " + earlier.type.getQualifiedName());
        }
      }
    }
  }

  private static List<String> names(Declared declared) {
    List<String> names = new ArrayList<>();
    for (Builtin builtin : declared.builtins) {
      names.add(builtin.name);
      names.addAll(builtin.aliases);
    }
    declared.values.forEach(value -> names.add(value.name()));
    return names;
  }

  private void write() throws IOException {
    if (failed || declarations.isEmpty()) {
      return;
    }
    List<Declared> all = List.copyOf(declarations.values());
    Element[] origins = all.stream().map(declared -> declared.type).toArray(Element[]::new);
    for (Declared declared : all) {
      String wrappers = declared.qualified(declared.wrapperClass());
      writeClass(wrappers, new WrapperWriter(declared).write(), declared.type);
      writeClass(
          declared.qualified(declared.tableClass()),
          new TableWriter(declared).write(),
          declared.type);
    }
    Declared first = all.get(0);
    String index = first.qualified(IndexWriter.NAME);
    writeClass(index, IndexWriter.write(first.packageName, all), origins);
    Filer filer = processingEnv.getFiler();
    try (Writer out =
        filer
            .createResource(
                StandardLocation.CLASS_OUTPUT,
                "",
                "META-INF/services/dev.jacket.machine.PrimitiveIndex",
                origins)
            .openWriter()) {
      out.write(index + "\n");
    }
  }

  private void writeClass(String name, String text, Element... origins) throws IOException {
    try (Writer out = processingEnv.getFiler().createSourceFile(name, origins).openWriter()) {
      out.write(text);
    }
  }

  private void report(Problem problem) {
    failed = true;
    processingEnv
        .getMessager()
        .printMessage(Diagnostic.Kind.ERROR, String.valueOf(problem.getMessage()), problem.element);
  }
}
