/// Recognises what reports name: drugs as the catalog's drugs, reactions as the platform's terms.
package theriac.adverseevent.coding;
