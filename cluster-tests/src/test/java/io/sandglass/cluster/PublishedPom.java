/*
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.sandglass.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A POM as Maven publishes it, and what Maven Central requires of it. */
final class PublishedPom {

    private static final String GROUP = "io.sandglass";
    private static final List<String> REQUIRED = List.of(
            "modelVersion",
            "groupId",
            "artifactId",
            "version",
            "name",
            "description",
            "url",
            "licenses/license/name",
            "licenses/license/url",
            "developers/developer/name",
            "developers/developer/organization",
            "developers/developer/organizationUrl",
            "scm/connection",
            "scm/developerConnection",
            "scm/url");

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final String text;
    private final Document document;

    private PublishedPom(String text, Document document) {
        this.text = text;
        this.document = document;
    }

    static PublishedPom read(Path file) throws IOException {
        return parse(Files.readString(file));
    }

    static PublishedPom parse(String text) throws IOException {
        try {
            // Without namespaces, so that paths need no prefixes.
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            return new PublishedPom(text, document);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    /** Returns what Maven Central would refuse, one text each. */
    List<String> violations(String artifactId) {
        List<String> violations = new ArrayList<>();
        for (String path : REQUIRED) {
            if (value("/project/" + path).isBlank()) {
                violations.add(path + " is missing");
            }
        }
        if (!(value("/project/groupId") + ":" + value("/project/artifactId")).equals(GROUP + ":" + artifactId)) {
            violations.add("the coordinates are not " + GROUP + ":" + artifactId);
        }
        // Nothing publishes the parent, and Maven Central discourages other repositories.
        for (String path : List.of("parent", "repositories", "pluginRepositories")) {
            if (!nodes("/project/" + path).isEmpty()) {
                violations.add(path + " is not allowed");
            }
        }
        if (text.contains("${")) {
            violations.add("a property is not resolved: "
                    + text.substring(text.indexOf("${")).lines().findFirst().orElse(""));
        }
        for (Node dependency : nodes("/project/dependencies/dependency")) {
            violations.addAll(violations(dependency));
        }
        return violations;
    }

    private List<String> violations(Node dependency) {
        String version = value("version", dependency);
        if (version.isBlank()) {
            return List.of(name(dependency) + " has no version");
        }
        boolean isOwn = value("groupId", dependency).equals(GROUP) && version.equals(value("/project/version"));
        return version.endsWith("-SNAPSHOT") && !isOwn ? List.of(name(dependency) + " is a snapshot") : List.of();
    }

    /** The dependencies as group, artifact and scope. */
    List<String> dependencies() {
        return nodes("/project/dependencies/dependency").stream()
                .map(dependency -> name(dependency) + ":" + scope(dependency))
                .toList();
    }

    private String name(Node dependency) {
        return value("groupId", dependency) + ":" + value("artifactId", dependency);
    }

    private String scope(Node dependency) {
        String scope = value("scope", dependency);
        return scope.isEmpty() ? "compile" : scope;
    }

    private String value(String path) {
        return value(path, document);
    }

    private String value(String path, Node from) {
        try {
            return xpath.evaluate(path, from);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    private List<Node> nodes(String path) {
        try {
            NodeList nodes = (NodeList) xpath.evaluate(path, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(path, e);
        }
    }
}
