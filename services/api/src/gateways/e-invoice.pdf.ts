const NAMESPACE = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#";

/** The description of our names that PDF/A asks for. */
const SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI><pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${[
  "DocumentFileName",
  "DocumentType",
  "Version",
  "ConformanceLevel",
]
  .map(property)
  .join("")}</rdf:Seq></pdfaSchema:property></rdf:li>`;

const FACTS = `<rdf:Description rdf:about="" xmlns:fx="${NAMESPACE}"><fx:DocumentType>INVOICE</fx:DocumentType><fx:DocumentFileName>factur-x.xml</fx:DocumentFileName><fx:Version>1.0</fx:Version><fx:ConformanceLevel>EN 16931</fx:ConformanceLevel></rdf:Description>`;

const END_OF_SCHEMAS = "</rdf:Bag></pdfaExtension:schemas>";
const END = "</rdf:RDF>";

function property(name: string): string {
  return `<rdf:li rdf:parseType="Resource"><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${name} of the attached invoice</pdfaProperty:description><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType></rdf:li>`;
}

/**
 * Names a PDF whose attachment is `factur-x.xml` a Factur-X invoice. Everything else stays as it was rendered: the library
 * that writes the XML would replace the structure for screen readers by an empty one, and the dates by now.
 */
export async function nameFacturX(pdf: Uint8Array): Promise<Uint8Array> {
  const { PDFDocument, PDFName, PDFRawStream, decodePDFRawStream } = await import("@cantoo/pdf-lib");
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const key = PDFName.of("Metadata");
  const stream = document.catalog.lookup(key);
  if (!(stream instanceof PDFRawStream)) throw new Error("The document has no metadata.");
  const metadata = Buffer.from(decodePDFRawStream(stream).decode()).toString("utf8");
  if (![END_OF_SCHEMAS, END].every((end) => metadata.split(end).length === 2))
    throw new Error("The document's metadata is not as expected.");
  const described = metadata.replace(END_OF_SCHEMAS, () => SCHEMA + END_OF_SCHEMAS);
  const named = Buffer.from(described.replace(END, () => FACTS + END));
  const entries = { Type: "Metadata", Subtype: "XML", Length: named.length };
  const reference = document.catalog.get(key);
  document.context.assign(reference as never, document.context.stream(named, entries));
  return document.save({ useObjectStreams: false });
}
