package theriac.adverseevent.casereport.e2b.xml;

/// A part of an XML document.
public sealed interface XmlNode permits XmlElement, XmlNode.Text, XmlNode.Comment {

    /// Characters between the tags.
    record Text(String characters) implements XmlNode {}

    /// A remark of the document's author.
    record Comment(String characters) implements XmlNode {}
}
